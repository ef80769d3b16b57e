import { buildTaxonomy } from '../testing/builders';
import { exerciseCard, facetTokens, routineCard } from './listing';
import { buildPublishedExercise, buildPublishedRoutine } from './testing/build-publications';

describe('routineCard', () => {
  it('shows what a list needs and no more', () => {
    const card = routineCard(
      buildPublishedRoutine({ exercises: [{}, { key: 'march', kind: 'aerobic', position: 'standing' }] }),
    );
    expect(card).toEqual({
      documentId: 'routine-calm-neck',
      locale: 'en',
      version: 1,
      slug: 'a-calm-neck',
      title: 'A calm neck',
      summary: 'Short moves for your neck. They may help you let go for a while.',
      audience: 'website',
      areas: [{ key: 'neck', name: 'Neck', plainName: 'Neck' }],
      conditions: [{ key: 'neck-pain', name: 'Neck pain', plainName: 'Neck pain' }],
      reasons: [{ key: 'tension', name: 'Muscle tension' }],
      equipment: [{ key: 'chair', name: 'Chair' }],
      kinds: ['aerobic', 'mobility'],
      positions: ['sitting', 'standing'],
      exerciseCount: 2,
      minutesPerDay: expect.any(Number),
      author: { name: 'Ana Author', credentials: 'LMT' },
      approvedBy: { name: 'Rafael Reviewer', credentials: 'LMT' },
      approvedOn: '2026-03-01',
      reviewBy: '2027-03-01',
      publishedAt: '2026-03-01T10:00:00.000Z',
      demoNotice: null,
    });
  });
});

describe('exerciseCard', () => {
  it('shows kind, position and dosage', () => {
    expect(exerciseCard(buildPublishedExercise())).toMatchObject({
      slug: 'chin-tuck',
      kind: 'mobility',
      position: 'sitting',
      positionText: 'Sitting',
      sided: false,
      dosageText: expect.any(Array),
    });
  });
});

describe('facetTokens', () => {
  it('names areas with those above them, and everything else once', () => {
    const routine = buildPublishedRoutine({
      draft: { areas: ['cervical-spine', 'neck'] },
      exercises: [{}, { key: 'march', kind: 'aerobic', position: 'standing', equipment: ['towel'] }],
    });
    expect(facetTokens(routine, buildTaxonomy())).toEqual([
      'area:cervical-spine',
      'area:neck',
      'area:whole-body',
      'condition:neck-pain',
      'equipment:chair',
      'equipment:towel',
      'kind:aerobic',
      'kind:mobility',
      'position:sitting',
      'position:standing',
      'reason:tension',
    ]);
  });

  it('gives an exercise its own', () => {
    expect(facetTokens(buildPublishedExercise(), buildTaxonomy())).toEqual([
      'area:neck',
      'area:whole-body',
      'equipment:chair',
      'kind:mobility',
      'position:sitting',
      'reason:tension',
    ]);
  });
});

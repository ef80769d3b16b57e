import { buildContext, buildResolvedExercise, buildTherapist, byDocumentId } from '../testing/builders';
import { buildPublishedExercise } from './testing/build-publications';

const stale = (over: Parameters<typeof buildContext>[0] = {}) =>
  buildContext({ locale: 'es', areOwnSafetyTextsStale: true, ...over });

describe('buildExercisePublication', () => {
  it('holds the exercise with its own safety block', () => {
    const published = buildPublishedExercise();
    expect(published).toMatchObject({
      kind: 'exercise',
      title: 'Chin tuck',
      equipment: [{ key: 'chair', name: 'Chair' }],
      exercise: {
        kind: 'mobility',
        position: 'sitting',
        stopSigns: ['You feel dizzy.', 'Your arm goes numb.'],
      },
      dosage: { parts: [{ sets: 1, reps: 5, holdSeconds: 5 }] },
    });
    expect(published.safety.contraindications[0]).toMatchObject({
      key: 'dizziness-with-neck-move',
      items: [],
    });
    expect(published.safety.redFlagSets.map(({ key }) => key)).toEqual(['rf-neck-vessel', 'rf-general']);
    expect(published.dosageText.length).toBeGreaterThan(0);
  });

  it('stands without a dosage', () => {
    const { dosage, dosageText } = buildPublishedExercise({ draft: { kind: 'education', dosage: null } });
    expect([dosage, dosageText]).toEqual([null, []]);
  });

  it("shows the source language's stop signs where its own are older", () => {
    const { exercise } = buildPublishedExercise({
      locale: 'es',
      context: stale({ ownSourceStopSigns: ['You feel faint.'] }),
    });
    expect(exercise).toMatchObject({ stopSigns: ['You feel faint.'], stopSignsLocale: 'en' });
    expect(exercise.stopSignsNotice).toContain('inglés');
  });

  it('keeps old stop signs, and says so, where there are none to show in their place', () => {
    const { exercise } = buildPublishedExercise({ locale: 'es', context: stale() });
    expect(exercise).toMatchObject({
      stopSigns: ['Se siente mareado.', 'Se le duerme el brazo.'],
      stopSignsLocale: 'es',
      stopSignsNotice: expect.stringContaining('pueden no estar al día'),
    });
  });

  it.each([
    [true, ['Neck turn']],
    [false, []],
  ])('links to an exercise only where everybody can open it: %s', (isPublic, titles) => {
    const linked = buildResolvedExercise({ content: { key: 'neck-turn', title: 'Neck turn' }, isPublic });
    const { documentId } = linked.content;
    const { exercise } = buildPublishedExercise({
      draft: { easier: [documentId] },
      context: { exercises: byDocumentId([linked]) },
    });
    expect(exercise.easier.map(({ title }) => title)).toEqual(titles);
  });

  it('names a hidden author by the clinic alone', () => {
    const author = buildTherapist({ isPublic: false });
    expect(buildPublishedExercise({ context: { author } }).author.name).toBeNull();
  });

  it('tells what changed since the version before', () => {
    const previous = buildPublishedExercise();
    const { changes } = buildPublishedExercise({ version: 2, previous, draft: { harderText: '' } });
    expect(changes).toEqual(['Chin tuck: the easier or harder way changed.']);
  });
});

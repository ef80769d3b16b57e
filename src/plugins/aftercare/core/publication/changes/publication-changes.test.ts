import fc from 'fast-check';
import { isSameJson } from '../../canonical-json';
import {
  buildApproval,
  buildClinic,
  buildDosage,
  buildMedia,
  buildReporting,
  buildTaxonomy,
  buildTherapist,
  documentId,
  localDate,
  type RoutineSubjectOptions,
} from '../../testing/builders';
import { contentHashOf, publicationContent } from '../publication-head';
import { routinePairs } from '../testing/arbitrary-subjects';
import { buildPublishedExercise, buildPublishedRoutine, testHash } from '../testing/build-publications';
import { publicationChanges } from './publication-changes';

function changes(before: RoutineSubjectOptions, after: RoutineSubjectOptions): readonly string[] {
  const previous = buildPublishedRoutine(before);
  return buildPublishedRoutine({ ...after, version: 2, previous }).changes;
}

const TWO = { exercises: [{}, { key: 'neck-turn', title: 'Neck turn' }] };

describe('publicationChanges', () => {
  it('finds nothing between two versions that say the same', () => {
    expect(changes({}, {})).toEqual([]);
  });

  it('is empty exactly where the contents are equal', () => {
    fc.assert(
      fc.property(routinePairs, ([before, after]) => {
        const previous = buildPublishedRoutine(before);
        const next = buildPublishedRoutine({ ...after, version: 2 });
        const isSame = isSameJson(publicationContent(previous), publicationContent(next));
        expect(publicationChanges({ previous, next }).length === 0).toBe(isSame);
      }),
    );
  });

  it('tells every change in sentences without gaps', () => {
    fc.assert(
      fc.property(routinePairs, ([before, after]) => {
        for (const sentence of changes(before, after)) {
          expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object/);
        }
      }),
    );
  });

  it('names an item that is new, gone or in the place of another', () => {
    expect(changes({}, TWO)).toContain('Neck turn is new.');
    expect(changes(TWO, {})).toContain('Neck turn was taken out.');
    const replaced = changes({}, { exercises: [{ key: 'neck-turn', title: 'Neck turn' }] });
    expect(replaced).toContain('Neck turn takes the place of Chin tuck.');
  });

  it('tells a new order apart from items that come and go', () => {
    const order = 'The order of the exercises changed.';
    const previous = buildPublishedRoutine(TWO);
    const reordered = { ...previous, items: [...previous.items].reverse() };
    const next = { ...reordered, contentHash: contentHashOf(reordered, { hash: testHash }) };
    expect(publicationChanges({ previous, next })).toEqual([order]);
    expect(changes(TWO, {})).not.toContain(order);
  });

  it('tells a dosage in old and new words', () => {
    const [change] = changes({}, { items: [{ dosage: { parts: [{ reps: 10 }] } }] });
    expect(change).toMatch(/^Chin tuck: it is now ".*10.*" It was ".*5.*"$/);
  });

  it('tells a side in old and new words', () => {
    const sided = { sided: true, dosage: buildDosage({ side: 'left' }) };
    expect(changes({ exercises: [sided] }, { exercises: [sided], items: [{ side: 'affected' }] })).toContain(
      'Chin tuck: the side is now "On the sore side". It was "On the left side".',
    );
  });

  it.each<[string, RoutineSubjectOptions]>([
    ['Chin tuck: the steps changed.', { exercises: [{ steps: [{ role: 'step', text: 'Sit.' }] }] }],
    ['Chin tuck: the signs to stop changed.', { exercises: [{ stopSigns: ['You feel faint.'] }] }],
    ['Chin tuck: the easier or harder way changed.', { exercises: [{ easierText: '' }] }],
    ['Chin tuck: the pictures changed.', { exercises: [{ media: [buildMedia()] }] }],
    ['Chin tuck: the note changed.', { items: [{ note: { en: 'Slowly.' } }] }],
    ['Chin tuck: details such as position or equipment changed.', { exercises: [{ position: 'standing' }] }],
    ['Chin tuck is now called Chin slide.', { exercises: [{ title: 'Chin slide' }] }],
    ['There are new warning signs: Wound or scar.', { exercises: [{ redFlagSets: ['rf-wound'] }] }],
    [
      'There is something new to check before you start: You have a fever or feel ill. Rest, and start again when you are well.',
      { exercises: [{ contraindications: ['dizziness-with-neck-move', 'fever-or-acute-illness'] }] },
    ],
    [
      'You no longer need to check this: Moving your neck makes you dizzy. Ask your doctor first.',
      { exercises: [{ contraindications: [] }] },
    ],
    [
      'These warning signs were taken out: Blood vessels of the neck.',
      { draft: { droppedRedFlagSets: [{ key: 'rf-neck-vessel', reason: 'No turning.' }] } },
    ],
    [
      'The pain rule changed.',
      { draft: { painRule: { greenUpTo: 1, amberUpTo: 2, settlesWithinHours: 12 } } },
    ],
    ['The emergency number is now 112.', { context: { clinic: buildClinic({ emergencyNumber: '112' }) } }],
    ['The title is now "Calm". It was "A calm neck".', { draft: { title: 'Calm' } }],
    ['The summary changed.', { draft: { summary: 'Short.' } }],
    [
      'This is now for everyone, and patients of the clinic. It was for everyone.',
      { draft: { audience: 'both' } },
    ],
    ['The body areas are now: Neck, Knee. They were: Neck.', { draft: { areas: ['neck', 'knee'] } }],
    ['The conditions are now: none. They were: Neck pain.', { draft: { conditions: [] } }],
    ['The reasons for care are now: Pain. They were: Muscle tension.', { draft: { reasons: ['pain'] } }],
    ['What you need is now: none. It was: Chair.', { exercises: [{ equipment: [] }] }],
    [
      'The advice beside the exercises changed.',
      { draft: { textBlocks: [{ title: 'Sun', text: 'Keep it covered.' }] } },
    ],
  ])('says "%s"', (sentence, after) => {
    expect(changes({}, after)).toContain(sentence);
  });

  it.each<[string, RoutineSubjectOptions]>([
    ['The web address changed. The old one still works.', { draft: { slug: 'calm' } }],
    ['The author is now Bo Body.', { context: { author: buildTherapist({ displayName: 'Bo Body' }) } }],
    ['It was approved again.', { context: { approval: buildApproval({ on: localDate('2026-03-02') }) } }],
    ['The next review is due by 2027-05-01.', { draft: { reviewBy: localDate('2027-05-01') } }],
    ['The sources changed.', { draft: { sources: [] } }],
    ['Some background details changed.', { draft: { reporting: buildReporting({ setting: 'pool' }) } }],
    ['Some background details changed.', { context: { clinic: buildClinic({ name: 'Quay Massage' }) } }],
  ])('says "%s" where nothing else changed, and only then', (sentence, after) => {
    expect(changes({}, after)).toEqual([sentence]);
    const withTitle = { ...after, draft: { ...after.draft, title: 'Calm' } };
    expect(changes({}, withTitle)).toEqual(['The title is now "Calm". It was "A calm neck".']);
  });

  it('says in the language of the publication that the safety text went stale, and that it is back', () => {
    const stale = {
      locale: 'es',
      context: {
        taxonomy: buildTaxonomy({ locale: 'es', staleSafetyTexts: new Set(['red-flag-set:rf-general']) }),
      },
    };
    expect(changes({ locale: 'es' }, stale)).toEqual(['El texto de seguridad se muestra ahora en inglés.']);
    expect(changes(stale, { locale: 'es' })).toEqual([
      'El texto de seguridad vuelve a estar al día en español.',
    ]);
  });

  it('tells the changes of an exercise on its own', () => {
    const previous = buildPublishedExercise();
    const next = buildPublishedExercise({ draft: { dosage: null, easier: [documentId('gone')] } });
    expect(publicationChanges({ previous, next })).toEqual([
      expect.stringMatching(/^Chin tuck: it is now "none\." It was ".*5.*"$/),
    ]);
  });

  it('does not compare a routine with an exercise', () => {
    const publications: { previous: ReturnType<typeof buildPublishedRoutine>; next: never } = {
      previous: buildPublishedRoutine(),
      next: buildPublishedExercise() as never,
    };
    expect(() => publicationChanges(publications)).toThrow('different kinds');
  });
});

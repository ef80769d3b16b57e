import fc from 'fast-check';
import type { LocalisedText } from '../../brands';
import type { Dosage } from '../../dosage';
import type { ProgrammeItem } from '../../routine';
import {
  buildDosage,
  buildMedia,
  buildProgrammeItem,
  buildResolvedExercise,
  buildRoutineDraft,
  documentId,
  localDate,
  type RoutineSubjectOptions,
} from '../../testing/builders';

const dosage: fc.Arbitrary<Dosage> = fc
  .record({
    reps: fc.integer({ min: 1, max: 4 }),
    times: fc.constantFrom(1, 2, { min: 2, max: 3 }),
  })
  .map(({ reps, times }) => buildDosage({ parts: [{ reps }], frequency: { kind: 'per-day', times } }));

const exercise = fc.record({
  title: fc.constantFrom('Chin tuck', 'Neck turn'),
  kind: fc.constantFrom('mobility' as const, 'aerobic' as const),
  position: fc.constantFrom('sitting' as const, 'standing' as const),
  steps: fc.constantFrom([{ role: 'step' as const, text: 'Sit tall.' }], []),
  stopSigns: fc.constantFrom(['You feel dizzy.'], ['You feel faint. Call {clinicPhone}.']),
  harderText: fc.constantFrom('', 'Go on for longer.'),
  contraindications: fc.subarray(['dizziness-with-neck-move', 'fever-or-acute-illness']),
  redFlagSets: fc.subarray(['rf-wound', 'rf-neck-vessel']),
  media: fc.constantFrom([], [buildMedia()]),
  easier: fc.constantFrom([], [documentId('exercise-0')]),
  dosage,
});

const item: fc.Arbitrary<Pick<ProgrammeItem, 'side' | 'note'>> = fc.record({
  side: fc.constantFrom('none' as const, 'affected' as const),
  note: fc.constantFrom<LocalisedText>({}, { en: 'Go slow.' }, { es: 'Despacio.' }),
});

const draft = fc.record({
  title: fc.constantFrom('A calm neck', 'Calm'),
  slug: fc.constantFrom('a-calm-neck', 'calm'),
  summary: fc.constantFrom('Short moves.', 'Call {clinicPhone} first.'),
  audience: fc.constantFrom('website' as const, 'patients' as const, 'both' as const),
  areas: fc.subarray(['neck', 'knee', 'whole-body'], { minLength: 1 }),
  conditions: fc.subarray(['neck-pain', 'surgical-scar']),
  reasons: fc.subarray(['tension', 'pain']),
  textBlocks: fc.constantFrom([], [{ title: 'Sun', text: 'Keep it covered.' }]),
  droppedRedFlagSets: fc.constantFrom([], [{ key: 'rf-wound', reason: 'No wound here.' }]),
  painRule: fc.constantFrom(null, { greenUpTo: 2, amberUpTo: 4, settlesWithinHours: 12 }),
  sources: fc.constantFrom([], [{ title: 'Leaflet', url: 'https://example.org' }]),
  reviewBy: fc.constantFrom(localDate('2027-03-01'), localDate('2027-04-01')),
});

/**
 * Options of routines that differ in few things each, so that two of them are often close and
 * sometimes the same. The programme names up to three exercises in any order.
 */
export const routineOptions: fc.Arbitrary<RoutineSubjectOptions> = fc
  .record({
    draft,
    exercises: fc.array(exercise, { minLength: 3, maxLength: 3 }),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
    items: fc.array(item, { minLength: 3, maxLength: 3 }),
  })
  .map(({ draft: over, exercises, order, items }) => ({
    draft: {
      ...over,
      programme: {
        items: order.map((index) =>
          buildProgrammeItem({
            key: `item-${index}`,
            exercise: documentId(`exercise-${index}`),
            ...items[index],
          }),
        ),
      },
    },
    context: {
      exercises: new Map(
        exercises.map((content, index) => {
          const id = documentId(`exercise-${index}`);
          return [id, buildResolvedExercise({ content: { ...content, documentId: id } })] as const;
        }),
      ),
    },
  }));

/** Options as above, one part of which may differ from the ones they are given with. */
export const routinePairs: fc.Arbitrary<readonly [RoutineSubjectOptions, RoutineSubjectOptions]> = fc
  .tuple(routineOptions, routineOptions, fc.constantFrom('same', 'draft', 'exercises', 'field', 'all'))
  .chain(([first, other, part]) =>
    fc
      .constantFrom(...Object.keys(buildRoutineDraft()))
      .map((field): [RoutineSubjectOptions, RoutineSubjectOptions] => {
        switch (part) {
          case 'same':
            return [first, { ...first }];
          case 'draft':
            return [first, { ...first, draft: other.draft ?? {} }];
          case 'exercises':
            return [first, { ...first, context: other.context ?? {} }];
          case 'field':
            return [first, { ...first, draft: { ...first.draft, ...pick(other.draft, field) } }];
          default:
            return [first, other];
        }
      }),
  );

function pick(draft: object | undefined, field: string): object {
  return Object.fromEntries(Object.entries(draft ?? {}).filter(([name]) => name === field));
}

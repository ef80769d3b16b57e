import fc from 'fast-check';
import { SIDES } from '../../src/plugins/aftercare/core/anatomy/side';
import { EXERCISE_KINDS, POSITIONS, STEP_ROLES } from '../../src/plugins/aftercare/core/exercise/exercise';
import {
  AUDIENCES,
  SETTINGS,
  SUPERVISIONS,
  TAILORINGS,
} from '../../src/plugins/aftercare/core/routine/routine';
import { openDosage } from './dosage-arbitraries';

const words = fc
  .array(fc.constantFrom('slide', 'your', 'heel', 'slowly', 'ñandú', '🦵'), { maxLength: 6 })
  .map((chosen) => chosen.join(' '));
const key = fc.constantFrom('neck', 'hip', 'knee', 'tension', 'rf-general', 'chin-tuck');
const keys = fc.uniqueArray(key, { maxLength: 4 });
const documentId = fc.string({ unit: fc.constantFrom('a', 'z', '0', '9'), minLength: 24, maxLength: 24 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const sources = fc.array(
  fc.record({ title: words, url: fc.constant('https://example.org/a') }, { requiredKeys: ['title'] }),
  { maxLength: 3 },
);
const reviewBy = maybe(fc.constantFrom('2026-12-31', '2028-02-29'));
const text = { title: words, slug: key, sources, author: maybe(documentId), reviewBy };
const identity = { documentId, locale: fc.constantFrom('en', 'es', 'es-MX') };

const override = openDosage.map(({ parts, frequency }) => ({ parts, ...(frequency && { frequency }) }));

/** A programme in its normal form, each item with a key of its own. */
export const anyProgramme = fc
  .array(
    fc.record(
      {
        exercise: documentId,
        dosage: fc.oneof(fc.constant({}), override),
        side: fc.constantFrom(...SIDES),
        note: fc.dictionary(
          fc.constantFrom('en', 'es'),
          words.filter((note) => note !== ''),
          { noNullPrototype: true },
        ),
      },
      { requiredKeys: ['exercise', 'dosage', 'note'] },
    ),
    { maxLength: 5 },
  )
  .map((items) => ({ items: items.map((item, index) => ({ key: `item-${index}`, ...item })) }));

/** The row of an exercise draft in its normal form, half finished more often than not. */
export const anyExerciseRow = fc.record({
  ...identity,
  ...text,
  key,
  kind: maybe(fc.constantFrom(...EXERCISE_KINDS)),
  position: maybe(fc.constantFrom(...POSITIONS)),
  sided: fc.boolean(),
  equipment: keys,
  areas: keys,
  reasons: keys,
  steps: fc.array(fc.record({ role: fc.constantFrom(...STEP_ROLES), text: words }), { maxLength: 5 }),
  stopSigns: fc.array(words, { maxLength: 3 }),
  dosage: maybe(openDosage),
  easierText: words,
  harderText: words,
  easier: fc.array(documentId, { maxLength: 2 }),
  harder: fc.array(documentId, { maxLength: 2 }),
  contraindications: keys,
  contraindicationsAnswered: fc.boolean(),
  redFlagSets: keys,
  scene: fc.option(
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 2 }), {
      noNullPrototype: true,
    }),
  ),
  media: fc.array(
    fc.record({
      file: documentId,
      url: fc.constant('/uploads/a.png'),
      alternativeText: words,
      licence: words,
      author: words,
      source: words,
      madeByAi: fc.boolean(),
      showsPerson: fc.boolean(),
      consentRecorded: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});

/** The row of a routine draft in its normal form, half finished more often than not. */
export const anyRoutineRow = fc.record({
  ...identity,
  ...text,
  summary: words,
  audience: fc.constantFrom(...AUDIENCES),
  areas: keys,
  conditions: keys,
  reasons: keys,
  programme: anyProgramme,
  textBlocks: fc.array(fc.record({ title: words, text: words }), { maxLength: 2 }),
  droppedRedFlagSets: fc.array(fc.record({ key, reason: words }), { maxLength: 2 }),
  painRule: maybe(fc.constant({ greenUpTo: 2, amberUpTo: 4, settlesWithinHours: 24 })),
  reporting: fc.record({
    setting: maybe(fc.constantFrom(...SETTINGS)),
    supervision: maybe(fc.constantFrom(...SUPERVISIONS)),
    tailoring: maybe(fc.constantFrom(...TAILORINGS)),
    motivation: words,
    progressionRule: words,
    startingLevelRule: words,
  }),
});

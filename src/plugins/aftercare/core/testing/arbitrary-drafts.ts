import fc, { type Arbitrary } from 'fast-check';
import { SIDES } from '../anatomy/side';
import { SEVERITIES } from '../care/clinic';
import type { Dosage } from '../dosage/dosage';
import { EXERCISE_KINDS, type ExerciseDraft, type Media, POSITIONS, STEP_ROLES } from '../exercise/exercise';
import type { ReadinessContext, Subject } from '../readiness/subject';
import { AUDIENCES, type ProgrammeItem, type Reporting, type RoutineDraft } from '../routine/routine';
import { buildApproval, buildClinic, buildTherapist } from './build-care';
import { buildExerciseDraft, buildProgrammeItem, buildRoutineDraft } from './build-drafts';
import { buildContext } from './build-subjects';
import { buildTaxonomy } from './build-taxonomy';
import { documentId, localDate } from './identifiers';

const words = fc.oneof(
  fc.constantFrom('', ' ', 'Sit tall.', 'You have neck pain.', 'It cures.', 'Lie supine.', 'Cura el dolor.'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const texts = fc.array(words, { maxLength: 3 });
const key = fc.oneof(
  fc.constantFrom('neck', 'knee', 'neck-pain', 'tension', 'chair', 'rf-general', 'rf-wound', 'constructor'),
  fc.string({ maxLength: 8 }),
);
const keys = fc.array(key, { maxLength: 3 });
const id = fc.constantFrom('exercise-a', 'exercise-b', '__proto__').map(documentId);
const day = fc.constantFrom('2027-01-01', '2020-01-01', '2099-01-01', '', 'soon').map(localDate);
const locale = fc.constantFrom('en', 'es', 'es-MX', 'de', '', '__proto__');
const quantity = fc.oneof(fc.integer(), fc.record({ min: fc.integer(), max: fc.integer() }));

const dosage: Arbitrary<Dosage> = fc.record(
  {
    parts: fc.array(
      fc.record(
        { sets: quantity, reps: quantity, holdSeconds: quantity, durationSeconds: quantity },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    side: fc.constantFrom(...SIDES),
    frequency: fc.oneof(
      fc.record({ kind: fc.constant('per-day' as const), times: quantity }),
      fc.record({ kind: fc.constant('after-visit' as const) }),
    ),
  },
  { requiredKeys: ['parts', 'side'] },
);

const media: Arbitrary<Media> = fc.record({
  file: words,
  url: words,
  alternativeText: words,
  licence: words,
  author: words,
  source: words,
  madeByAi: fc.boolean(),
  showsPerson: fc.boolean(),
  consentRecorded: fc.boolean(),
});

const sources = fc.array(fc.record({ title: words }), { maxLength: 2 });
const common = { locale, title: words, slug: words, areas: keys, reasons: keys, sources };
const signed = { author: fc.option(id), reviewBy: fc.option(day) };

/** Exercise drafts of every kind, most of them far from finished. */
export const arbitraryExerciseDraft: Arbitrary<ExerciseDraft> = fc
  .record({
    ...common,
    ...signed,
    kind: fc.option(fc.constantFrom(...EXERCISE_KINDS)),
    position: fc.option(fc.constantFrom(...POSITIONS)),
    sided: fc.boolean(),
    equipment: keys,
    steps: fc.array(fc.record({ role: fc.constantFrom(...STEP_ROLES), text: words }), { maxLength: 14 }),
    stopSigns: texts,
    dosage: fc.option(dosage),
    easierText: words,
    harderText: words,
    contraindications: keys,
    contraindicationsAnswered: fc.boolean(),
    redFlagSets: keys,
    scene: fc.option(fc.dictionary(words, fc.jsonValue(), { maxKeys: 4 })),
    media: fc.array(media, { maxLength: 2 }),
  })
  .map((over) => buildExerciseDraft(over as Partial<ExerciseDraft>));

const item: Arbitrary<ProgrammeItem> = fc
  .record({
    exercise: id,
    side: fc.option(fc.constantFrom(...SIDES), { nil: undefined }),
    text: words,
    locale,
  })
  .map(({ text, locale: language, ...over }) => buildProgrammeItem({ ...over, note: { [language]: text } }));

const reporting: Arbitrary<Reporting> = fc.record({
  setting: fc.option(fc.constantFrom('home', 'pool')),
  supervision: fc.option(fc.constantFrom('unsupervised', 'remote')),
  tailoring: fc.option(fc.constantFrom('generic', 'tailored')),
  motivation: words,
  progressionRule: words,
  startingLevelRule: words,
});

/** Routine drafts of every kind, most of them far from finished. */
export const arbitraryRoutineDraft: Arbitrary<RoutineDraft> = fc
  .record({
    ...common,
    ...signed,
    summary: words,
    audience: fc.constantFrom(...AUDIENCES),
    conditions: keys,
    programme: fc.record({ items: fc.array(item, { maxLength: 6 }) }),
    textBlocks: fc.array(fc.record({ title: words, text: words }), { maxLength: 2 }),
    droppedRedFlagSets: fc.array(fc.record({ key, reason: words }), { maxLength: 2 }),
    reporting,
  })
  .map((over) => buildRoutineDraft(over));

const context: Arbitrary<ReadinessContext> = fc
  .record({
    locale,
    published: fc.array(arbitraryExerciseDraft, { maxLength: 2 }),
    author: fc.option(fc.record({ isActive: fc.boolean(), expiresOn: day })),
    approval: fc.option(fc.record({ isBySomebodyElse: fc.boolean() })),
    isSlugTaken: fc.boolean(),
    areOwnSafetyTextsStale: fc.boolean(),
    occasion: fc.constantFrom('publish', 'rebuild'),
    staleStaysPublic: fc.boolean(),
    severities: fc.dictionary(
      fc.constantFrom('structure.title', 'safety.stop-signs', 'language.reading-grade', 'dosage.complete'),
      fc.constantFrom(...SEVERITIES),
    ),
    phrases: fc.dictionary(locale, texts),
    emergencyNumber: words,
    today: day,
  })
  .map(({ locale: language, published, author, approval, staleStaysPublic, ...rest }) => {
    const { severities, phrases, emergencyNumber, ...over } = rest;
    return buildContext({
      ...over,
      taxonomy: buildTaxonomy({ locale: language }),
      clinic: buildClinic({
        emergencyNumber,
        policy: { severities, staleStaysPublic, forbiddenPhrases: phrases },
      }),
      author: author && buildTherapist({ isActive: author.isActive, licence: licence(author.expiresOn) }),
      approval: approval && buildApproval(approval),
      exercises: new Map(
        published.map((content, index) => [
          documentId(`exercise-${'ab'.charAt(index)}`),
          { content, version: 1, areSafetyTextsStale: index === 1, sourceStopSigns: [], isPublic: true },
        ]),
      ),
    });
  });

function licence(expiresOn: ReturnType<typeof localDate>) {
  return { number: 'MT-1', issuer: 'State Board', expiresOn };
}

/** Subjects of every kind: broken drafts in broken surroundings, and whole ones among them. */
export const arbitrarySubject: Arbitrary<Subject> = fc.oneof(
  fc.record({ kind: fc.constant('routine' as const), draft: arbitraryRoutineDraft, context }),
  fc.record({ kind: fc.constant('exercise' as const), draft: arbitraryExerciseDraft, context }),
);

import fc from 'fast-check';
import type { Policy } from '../care';
import type { ExerciseDraft } from '../exercise';
import { isReady, readiness } from '../readiness/readiness';
import { RULES } from '../readiness/rules';
import type { ReadinessContext, Subject } from '../readiness/subject';
import type { RoutineDraft } from '../routine';
import {
  buildApproval,
  buildClinic,
  buildExerciseSubject,
  buildRoutineSubject,
  buildTaxonomy,
  documentId,
  localDate,
} from '../testing/builders';
import { approvalSubject, draftSource } from './approval-subject';
import { buildExercisePublication } from './build-exercise-publication';
import { buildRoutinePublication } from './build-routine-publication';
import { dependenciesOf } from './dependencies';
import { exerciseCard, facetTokens, routineCard } from './listing';
import { testHash } from './testing/build-publications';

/** A clinic that softened every rule it may soften: what then still blocks is what builders count on. */
const LENIENT: Partial<Policy> = { severities: Object.fromEntries(RULES.map(({ id }) => [id, 'advice'])) };

const TEXTS = fc.constantFrom(
  '',
  ' ',
  'a-calm-neck',
  'Sit tall.',
  '{clinicPhone}',
  '{unknown}',
  'a\ud800b',
  '\0',
);
const KEYS = fc.subarray(['neck', 'gone', 'tension', 'rf-wound', 'rf-gone', 'dizziness-with-neck-move']);
const DAYS = fc.constantFrom(null, localDate('2027-03-01'), localDate('2020-01-01'), localDate('someday'));

const brokenExercise: fc.Arbitrary<Partial<ExerciseDraft>> = fc.record(
  {
    title: TEXTS,
    slug: TEXTS,
    kind: fc.constantFrom(null, 'education', 'aerobic'),
    position: fc.constantFrom(null, 'any', 'standing'),
    sided: fc.boolean(),
    areas: KEYS,
    reasons: KEYS,
    equipment: KEYS,
    contraindications: KEYS,
    redFlagSets: KEYS,
    steps: TEXTS.map((text) => [{ role: 'step' as const, text }]),
    stopSigns: fc.array(TEXTS, { maxLength: 2 }),
    dosage: fc.constantFrom(null, { parts: [], side: 'none' as const }),
    author: fc.constantFrom(null, documentId('nobody')),
    reviewBy: DAYS,
    scene: fc.constantFrom(null, {}, []),
  },
  { requiredKeys: [] },
);

const brokenRoutine: fc.Arbitrary<Partial<RoutineDraft>> = fc.record(
  {
    title: TEXTS,
    slug: TEXTS,
    summary: TEXTS,
    audience: fc.constantFrom('website', 'patients', 'both'),
    areas: KEYS,
    conditions: fc.subarray(['neck-pain', 'surgical-scar', 'gone']),
    reasons: KEYS,
    programme: fc.constant({ items: [] }),
    droppedRedFlagSets: KEYS.map((keys) => keys.map((key) => ({ key, reason: '' }))),
    textBlocks: TEXTS.map((text) => [{ title: text, text }]),
    author: fc.constantFrom(null, documentId('nobody')),
    reviewBy: DAYS,
  },
  { requiredKeys: [] },
);

const context: fc.Arbitrary<Partial<ReadinessContext>> = fc.record(
  {
    author: fc.constant(null),
    approval: fc.constantFrom(null, buildApproval({ reviewer: null })),
    isSlugTaken: fc.boolean(),
    areOwnSafetyTextsStale: fc.boolean(),
    occasion: fc.constantFrom('publish' as const, 'rebuild' as const),
    taxonomy: fc.constantFrom(
      buildTaxonomy({ locale: 'es', redFlagSets: new Map() }),
      buildTaxonomy({ locale: 'es', staleSafetyTexts: new Set(['red-flag-set:rf-general']) }),
      buildTaxonomy({ locale: 'es', contraindications: new Map(), areas: new Map() }),
    ),
  },
  { requiredKeys: [] },
);

const subjects: fc.Arbitrary<Subject> = fc
  .record({
    locale: fc.constantFrom('en', 'es', 'es-MX', 'fr'),
    exercise: few(brokenExercise),
    routine: few(brokenRoutine),
    context: few(context),
    isRoutine: fc.boolean(),
  })
  .map(({ locale, exercise, routine, context: faults, isRoutine }) => {
    const over = { clinic: buildClinic({ policy: LENIENT }), ...faults };
    return isRoutine
      ? buildRoutineSubject({ locale, draft: routine, exercises: [publishable(exercise)], context: over })
      : buildExerciseSubject({ locale, draft: exercise, context: over });
  });

/** At most two of the faults, so that the gate is often passed. */
function few<Draft extends object>(faults: fc.Arbitrary<Partial<Draft>>): fc.Arbitrary<Partial<Draft>> {
  return fc.tuple(faults, fc.nat(), fc.nat({ max: 2 })).map(([draft, from, count]) => {
    const entries = Object.entries(draft);
    const start = entries.length === 0 ? 0 : from % entries.length;
    // A selection of the same members, which the compiler cannot see.
    return Object.fromEntries(entries.slice(start, start + count)) as Partial<Draft>;
  });
}

/** An exercise a routine may meet: one that passed its own gate has title, slug, kind and position. */
function publishable({ title, slug, kind, position, ...faults }: Partial<ExerciseDraft>) {
  return { ...faults, ...(kind && { kind }), ...(position && { position }) };
}

/** Does everything a publish does in core. */
function publish(subject: Subject): void {
  const as = { version: 1, publishedAt: '2026-03-01T10:00:00.000Z', previous: null, hash: testHash };
  approvalSubject(subject);
  dependenciesOf(subject);
  draftSource(subject.draft);
  if (subject.kind === 'routine') {
    const routine = buildRoutinePublication({ subject, ...as });
    routineCard(routine);
    facetTokens(routine, subject.context.taxonomy);
  } else {
    const exercise = buildExercisePublication({ subject, ...as });
    exerciseCard(exercise);
    facetTokens(exercise, subject.context.taxonomy);
  }
}

describe('the gate and the builders', () => {
  it('agree: what the gate lets pass can be built, however lenient a clinic is', () => {
    let ready = 0;
    fc.assert(
      fc.property(subjects, (subject) => {
        if (!isReady(readiness(subject))) return;
        ready += 1;
        publish(subject);
      }),
      { numRuns: 300 },
    );
    expect(ready).toBeGreaterThan(20);
  });

  it('never fail on what is only asked about: approval, dependencies and source', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(() => [
          approvalSubject(subject),
          dependenciesOf(subject),
          draftSource(subject.draft),
        ]).not.toThrow();
      }),
    );
  });
});

import type { LocaleCode } from '../brands';
import type { ExerciseDraft } from '../exercise/exercise';
import type {
  ExerciseSubject,
  ReadinessContext,
  ResolvedExercise,
  RoutineSubject,
} from '../readiness/subject';
import type { ProgrammeItem, RoutineDraft } from '../routine/routine';
import { buildApproval, buildClinic, buildTherapist, TODAY } from './build-care';
import {
  buildExerciseDraft,
  buildProgrammeItem,
  buildResolvedExercise,
  buildRoutineDraft,
} from './build-drafts';
import { buildTaxonomy } from './build-taxonomy';

/** Lists published exercises by document id, as a context holds them. */
export function byDocumentId(
  exercises: readonly ResolvedExercise[],
): ReadonlyMap<ResolvedExercise['content']['documentId'], ResolvedExercise> {
  return new Map(exercises.map((exercise) => [exercise.content.documentId, exercise]));
}

/** Builds a context in which nothing stands in the way: licensed author, approval, all numbers set. */
export function buildContext({
  locale = 'en',
  ...over
}: Partial<ReadinessContext> & { readonly locale?: LocaleCode } = {}): ReadinessContext {
  const clinic = over.clinic ?? buildClinic();
  return {
    today: TODAY,
    clinic,
    taxonomy: buildTaxonomy({ locale }),
    sourceTaxonomy: buildTaxonomy({ locale: clinic.sourceLocale }),
    exercises: byDocumentId([buildResolvedExercise({ content: { locale } })]),
    author: buildTherapist(),
    approval: buildApproval(),
    isSlugTaken: false,
    areOwnSafetyTextsStale: false,
    liveLocales: [],
    occasion: 'publish',
    ...over,
  };
}

/** What a test wants different about a routine subject. */
export interface RoutineSubjectOptions {
  readonly locale?: LocaleCode;
  readonly draft?: Partial<RoutineDraft>;
  readonly context?: Partial<ReadinessContext>;
  /** Published exercises, each with what differs from the default; the programme uses all of them in order. */
  readonly exercises?: readonly Partial<ExerciseDraft>[];
  /** What differs from the default in the programme's items, in the order of the exercises. */
  readonly items?: readonly Partial<ProgrammeItem>[];
}

/**
 * Builds a routine and its context, ready to publish unless told otherwise.
 *
 * @example buildRoutineSubject({ exercises: [{}, { key: 'knee-bend', areas: ['knee'] }] })
 */
export function buildRoutineSubject({
  locale = 'en',
  draft,
  context,
  exercises = [{}],
  items = [],
}: RoutineSubjectOptions = {}): RoutineSubject {
  const published = exercises.map((content) => buildResolvedExercise({ content: { locale, ...content } }));
  const programme = {
    items: published.map(({ content }, index) =>
      buildProgrammeItem({ key: `item-${index + 1}`, exercise: content.documentId, ...items[index] }),
    ),
  };
  return {
    kind: 'routine',
    draft: buildRoutineDraft({ locale, programme, ...draft }),
    context: buildContext({ locale, exercises: byDocumentId(published), ...context }),
  };
}

/** Builds an exercise and its context, ready to publish unless told otherwise. */
export function buildExerciseSubject({
  locale = 'en',
  draft,
  context,
}: Pick<RoutineSubjectOptions, 'locale' | 'context'> & {
  readonly draft?: Partial<ExerciseDraft>;
} = {}): ExerciseSubject {
  return {
    kind: 'exercise',
    draft: buildExerciseDraft({ locale, ...draft }),
    context: buildContext({ locale, exercises: new Map(), ...context }),
  };
}

import { ancestorsOf } from '../anatomy/area-tree';
import type { JsonValue } from '../brands';
import { toJson } from '../canonical-json';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { ExerciseShown, Named, Publication, PublishedExercise, PublishedRoutine } from './publication';

/** What every card shows. */
type SharedCard = Pick<
  Publication,
  | 'documentId'
  | 'locale'
  | 'version'
  | 'slug'
  | 'title'
  | 'areas'
  | 'equipment'
  | 'author'
  | 'approvedBy'
  | 'approvedOn'
  | 'reviewBy'
  | 'publishedAt'
  | 'demoNotice'
> & { readonly reasons: readonly Named[] };

/** A routine as lists show it. */
export type RoutineCard = SharedCard &
  Pick<PublishedRoutine, 'summary' | 'audience' | 'conditions' | 'exerciseCount' | 'minutesPerDay'> & {
    readonly kinds: readonly ExerciseShown['kind'][];
    readonly positions: readonly ExerciseShown['position'][];
  };

/** An exercise as lists show it. */
export type ExerciseCard = SharedCard &
  Pick<ExerciseShown, 'kind' | 'position' | 'positionText' | 'sided'> &
  Pick<PublishedExercise, 'dosageText'>;

/** What lists show of a routine. */
export function routineCard(routine: PublishedRoutine): JsonValue {
  const card: RoutineCard = {
    ...sharedCard(routine),
    summary: routine.summary,
    audience: routine.audience,
    conditions: routine.conditions,
    kinds: sortedOnce(exercisesOf(routine).map(({ kind }) => kind)),
    positions: sortedOnce(exercisesOf(routine).map(({ position }) => position)),
    exerciseCount: routine.exerciseCount,
    minutesPerDay: routine.minutesPerDay,
  };
  return toJson(card);
}

/** What lists show of an exercise. */
export function exerciseCard(published: PublishedExercise): JsonValue {
  const card: ExerciseCard = {
    ...sharedCard(published),
    kind: published.exercise.kind,
    position: published.exercise.position,
    positionText: published.exercise.positionText,
    sided: published.exercise.sided,
    dosageText: published.dosageText,
  };
  return toJson(card);
}

/**
 * Tokens by which lists filter and count, sorted: `area:KEY` with every area above it, `condition:`,
 * `reason:`, `kind:`, `position:` and `equipment:`.
 */
export function facetTokens(publication: Publication, taxonomy: Pick<Taxonomy, 'areas'>): readonly string[] {
  const conditions = publication.kind === 'routine' ? publication.conditions : [];
  const exercises = exercisesOf(publication);
  return sortedOnce([
    ...publication.areas
      .flatMap(({ key }) => [key, ...ancestorsOf(key, taxonomy.areas)])
      .map((key) => `area:${key}`),
    ...conditions.map(({ key }) => `condition:${key}`),
    ...publication.reasons.map(({ key }) => `reason:${key}`),
    ...exercises.map(({ kind }) => `kind:${kind}`),
    ...exercises.map(({ position }) => `position:${position}`),
    ...publication.equipment.map(({ key }) => `equipment:${key}`),
  ]);
}

function sharedCard(publication: Publication): SharedCard {
  return {
    documentId: publication.documentId,
    locale: publication.locale,
    version: publication.version,
    slug: publication.slug,
    title: publication.title,
    areas: publication.areas,
    reasons: publication.reasons.map(({ key, name }) => ({ key, name })),
    equipment: publication.equipment,
    author: publication.author,
    approvedBy: publication.approvedBy,
    approvedOn: publication.approvedOn,
    reviewBy: publication.reviewBy,
    publishedAt: publication.publishedAt,
    demoNotice: publication.demoNotice,
  };
}

function exercisesOf(publication: Publication): readonly ExerciseShown[] {
  return publication.kind === 'routine'
    ? publication.items.map(({ exercise }) => exercise)
    : [publication.exercise];
}

function sortedOnce<Text extends string>(texts: readonly Text[]): readonly Text[] {
  return [...new Set(texts)].sort();
}

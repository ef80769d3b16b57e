import type { Key } from '../brands';
import type { ExerciseDraft } from '../exercise/exercise';
import { assertNever } from '../outcome';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { type AppliesToTerm, understood } from './applies-to';
import { coveredBy } from './covered-areas';

/** What of an exercise contraindications look at. */
export type ContraindicatedExercise = Pick<ExerciseDraft, 'key' | 'kind' | 'position' | 'areas'>;

/**
 * Keys of the contraindications whose `appliesTo` matches an exercise, in the taxonomy's order.
 *
 * An exercise has no technique of its own, so `technique:` terms match none. An area term covers the
 * areas below it. What is unknown, be it a token or a missing kind, matches nothing.
 */
export function matchingContraindications({
  exercise,
  taxonomy,
}: {
  exercise: ContraindicatedExercise;
  taxonomy: Pick<Taxonomy, 'areas' | 'contraindications'>;
}): readonly Key[] {
  const matching = [...taxonomy.contraindications.values()].filter(({ appliesTo }) =>
    understood(appliesTo).some((terms) => terms.every((term) => isMatch({ term, exercise, taxonomy }))),
  );
  return matching.map(({ key }) => key);
}

function isMatch({
  term,
  exercise,
  taxonomy,
}: {
  term: AppliesToTerm;
  exercise: ContraindicatedExercise;
  taxonomy: Pick<Taxonomy, 'areas'>;
}): boolean {
  switch (term.by) {
    case 'any':
      return true;
    case 'kind':
      return exercise.kind !== null && (term.value === 'any' || exercise.kind === term.value);
    case 'position':
      return exercise.position === term.value;
    case 'area':
      return exercise.areas.some((area) => coveredBy({ area, areas: taxonomy.areas }).has(term.value));
    case 'exercise':
      return exercise.key === term.value;
    case 'technique':
      return false;
    default:
      return assertNever(term);
  }
}

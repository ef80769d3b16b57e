import type { Key } from '../brands';
import type { ExerciseDraft } from '../exercise/exercise';
import { assertNever } from '../outcome';
import type { RedFlagSet, Taxonomy } from '../taxonomy/taxonomy';
import { coveredBy } from './covered-areas';

/** What calls for red-flag sets: a routine, or an exercise that stands alone. */
export interface RedFlagCallers {
  readonly areas: readonly Key[];
  readonly conditions: readonly Key[];
  readonly exercises: readonly Pick<ExerciseDraft, 'kind' | 'redFlagSets'>[];
}

/**
 * Keys of every red-flag set that areas, conditions, kinds of exercise or the exercises themselves
 * call for, each once: first the taxonomy's own in its order, then sets that were called by name but
 * do not exist, so that nobody takes a missing set for one that is not needed.
 */
export function requiredRedFlagSets({
  areas,
  conditions,
  exercises,
  taxonomy,
}: RedFlagCallers & {
  taxonomy: Pick<Taxonomy, 'areas' | 'conditions' | 'redFlagSets'>;
}): readonly Key[] {
  const names = new Set(areas.flatMap((area) => [...coveredBy({ area, areas: taxonomy.areas })]));
  const kinds = new Set<string | null>(exercises.map(({ kind }) => kind));
  const called = new Set([
    ...conditions.flatMap((key) => taxonomy.conditions.get(key)?.redFlagSets ?? []),
    ...exercises.flatMap(({ redFlagSets }) => redFlagSets),
  ]);
  const known = [...taxonomy.redFlagSets.values()].filter(
    (set) => called.has(set.key) || isTriggered({ set, names, kinds }),
  );
  return [...new Set([...known.map(({ key }) => key), ...called])];
}

function isTriggered({
  set,
  names,
  kinds,
}: {
  set: RedFlagSet;
  names: ReadonlySet<Key>;
  kinds: ReadonlySet<string | null>;
}): boolean {
  switch (set.trigger) {
    case 'always':
      return true;
    case 'area':
      return set.areas.some((area) => names.has(area));
    case 'kind':
      return set.kinds.some((kind) => kinds.has(kind));
    case 'condition':
      return false;
    default:
      return assertNever(set.trigger);
  }
}

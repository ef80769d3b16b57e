import type { JsonValue } from '../brands';
import { isSameJson } from '../canonical-json';

/**
 * What became of one field: nothing to do, the library's new value taken, the clinic's value kept
 * because the library says nothing new, or kept although the library changed it too.
 */
export type MergeOutcome = 'unchanged' | 'taken' | 'kept' | 'conflict-kept';

export interface FieldMerge {
  readonly value: JsonValue;
  readonly outcome: MergeOutcome;
}

/** A value that may be missing; missing equals `null`, as Strapi stores an unset attribute. */
type Maybe = JsonValue | undefined;

/**
 * Merges one field of a library import. The clinic's value is given up only where it still is what
 * the last import wrote, so what a clinic changed is never overwritten.
 *
 * @param last the value of the last import; undefined where the field was never imported
 */
export function mergeField({
  last,
  current,
  incoming,
}: {
  last: Maybe;
  current: Maybe;
  incoming: Maybe;
}): FieldMerge {
  if (isSame(current, incoming)) return { value: current ?? null, outcome: 'unchanged' };
  if (isSame(current, last)) return { value: incoming ?? null, outcome: 'taken' };
  return { value: current ?? null, outcome: isSame(last, incoming) ? 'kept' : 'conflict-kept' };
}

type Fields = Readonly<Record<string, Maybe>>;

export interface FieldsMerge {
  /** Only the fields to write: those whose outcome is `taken`. */
  readonly taken: Readonly<Record<string, JsonValue>>;
  readonly outcomes: Readonly<Record<string, MergeOutcome>>;
}

/** Merges every field the library brings; a field it does not mention stays the clinic's own. */
export function mergeFields({
  last,
  current,
  incoming,
}: {
  last: Fields;
  current: Fields;
  incoming: Fields;
}): FieldsMerge {
  const merges = Object.keys(incoming).map((name) => ({
    name,
    ...mergeField({ last: last[name], current: current[name], incoming: incoming[name] }),
  }));
  const taken = merges.filter(({ outcome }) => outcome === 'taken');
  return {
    taken: Object.fromEntries(taken.map(({ name, value }) => [name, value])),
    outcomes: Object.fromEntries(merges.map(({ name, outcome }) => [name, outcome])),
  };
}

function isSame(a: Maybe, b: Maybe): boolean {
  return isSameJson(a ?? null, b ?? null);
}

import { ancestorsOf } from '../anatomy/area-tree';
import type { Key } from '../brands';
import type { BodyArea } from '../taxonomy/taxonomy';

/** The top of the body: named in a safety text it stands for itself alone, not for every area below. */
export const WHOLE_BODY: Key = 'whole-body';

/**
 * Names under which a safety text reaches an area: its own and those of the areas above it, except
 * the whole body. An area the taxonomy does not know answers to its own name only.
 *
 * @see clinical reference, "Red-flag sets": an area named also covers the areas below it
 */
export function coveredBy({
  area,
  areas,
}: {
  area: Key;
  areas: ReadonlyMap<Key, BodyArea>;
}): ReadonlySet<Key> {
  return new Set([area, ...ancestorsOf(area, areas).filter((above) => above !== WHOLE_BODY)]);
}

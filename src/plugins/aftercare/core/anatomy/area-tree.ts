import type { Key } from '../brands';
import type { BodyArea } from '../taxonomy/taxonomy';

type Areas = ReadonlyMap<Key, BodyArea>;

/**
 * The areas that contain this one, nearest first, without itself. A parent that has no entry of
 * its own is named all the same, and ends the line: what is said about it must not be lost. In a
 * circle of parents each area is named once.
 */
export function ancestorsOf(key: Key, areas: Areas): readonly Key[] {
  const ancestors = new Set<Key>();
  let parent = areas.get(key)?.parent ?? null;
  while (parent !== null && parent !== key && !ancestors.has(parent)) {
    ancestors.add(parent);
    parent = areas.get(parent)?.parent ?? null;
  }
  return [...ancestors];
}

/** The areas this one contains at any depth, without itself, in the order of `areas`. */
export function descendantsOf(key: Key, areas: Areas): readonly Key[] {
  return [...areas.keys()].filter((area) => area !== key && ancestorsOf(area, areas).includes(key));
}

/** Whether an area is another one or lies in it. */
export function isWithin(
  { area, ancestor }: { readonly area: Key; readonly ancestor: Key },
  areas: Areas,
): boolean {
  return area === ancestor || ancestorsOf(area, areas).includes(ancestor);
}

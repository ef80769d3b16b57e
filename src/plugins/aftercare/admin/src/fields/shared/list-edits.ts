/** The list with one entry put in front of `index`. */
export function insertAt<T>(list: readonly T[], { index, entry }: { index: number; entry: T }): readonly T[] {
  return [...list.slice(0, index), entry, ...list.slice(index)];
}

export function removeAt<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, position) => position !== index);
}

export function replaceAt<T>(
  list: readonly T[],
  { index, entry }: { index: number; entry: T },
): readonly T[] {
  return list.map((old, position) => (position === index ? entry : old));
}

/** The list with one entry moved by so many places; the same list where that leads out of it. */
export function moveBy<T>(list: readonly T[], { index, by }: { index: number; by: number }): readonly T[] {
  const entry = list[index];
  const target = index + by;
  if (entry === undefined || target < 0 || target >= list.length) return list;
  return insertAt(removeAt(list, index), { index: target, entry });
}

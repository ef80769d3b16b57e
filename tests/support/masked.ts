/** What differs from one install or one day to another, by the name it has in answers. */
const OF_ONE_INSTALL = new Set(['documentId', 'publishedAt', 'approvedOn', 'reviewBy', 'contentHash', 'at']);

/** The same answer without what is of one install or one day alone. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      OF_ONE_INSTALL.has(name) && member !== null ? `(${name})` : masked(member),
    ]),
  );
}

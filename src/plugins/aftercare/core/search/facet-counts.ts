import type { Key } from '../brands';

/** The facets a result list counts. */
export const COUNTED_FACETS = ['area', 'condition', 'reason'] as const;
export type CountedFacet = (typeof COUNTED_FACETS)[number];

/** How many entries carry exactly this set of tokens, such as `area:neck`. */
export interface FacetSetCount {
  readonly tokens: readonly string[];
  readonly count: number;
}

/** Asks for one of these keys. Several filters must all be met, those on one facet too. */
export interface FacetFilter {
  readonly facet: CountedFacet;
  readonly keys: readonly Key[];
}

export interface FacetCounts {
  /** Entries that meet every filter. */
  readonly total: number;
  /** Per facet, entries by key, in the order of the keys; a key that no entry has is absent. */
  readonly facets: Readonly<Record<CountedFacet, Readonly<Record<Key, number>>>>;
}

/** Whether results are counted by this token. */
export function isCounted(token: string): boolean {
  return COUNTED_FACETS.some((facet) => token.startsWith(`${facet}:`));
}

/**
 * Adds up what a query found, by key of each facet. A facet's counts leave its own filters aside, so
 * that they say what choosing another key instead would find; all other filters hold.
 *
 * @param rows everything that matches the text and every filter on something else
 */
export function countFacets(rows: readonly FacetSetCount[], filters: readonly FacetFilter[]): FacetCounts {
  const sets = rows.map(({ tokens, count }) => ({ tokens: new Set(tokens), count }));
  const passing = (wanted: readonly FacetFilter[]) =>
    sets.filter(({ tokens }) => wanted.every((filter) => isMet(filter, tokens)));
  const countsOf = (facet: CountedFacet) =>
    countsByKey(passing(filters.filter((filter) => filter.facet !== facet)), facet);
  return {
    total: passing(filters).reduce((total, { count }) => total + count, 0),
    facets: { area: countsOf('area'), condition: countsOf('condition'), reason: countsOf('reason') },
  };
}

function isMet({ facet, keys }: FacetFilter, tokens: ReadonlySet<string>): boolean {
  return keys.some((key) => tokens.has(`${facet}:${key}`));
}

function countsByKey(
  sets: readonly { readonly tokens: ReadonlySet<string>; readonly count: number }[],
  facet: CountedFacet,
): Readonly<Record<Key, number>> {
  const prefix = `${facet}:`;
  const counts = new Map<Key, number>();
  for (const { tokens, count } of sets) {
    for (const token of tokens) {
      if (!token.startsWith(prefix)) continue;
      const key = token.slice(prefix.length);
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

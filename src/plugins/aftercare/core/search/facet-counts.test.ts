import fc from 'fast-check';
import { COUNTED_FACETS, countFacets, type FacetFilter } from './facet-counts';

const ROWS = [
  { tokens: ['area:neck', 'area:whole-body', 'condition:neck-pain', 'reason:pain'], count: 3 },
  { tokens: ['area:knee', 'area:whole-body', 'reason:pain'], count: 2 },
  { tokens: ['area:knee', 'area:whole-body', 'reason:tension'], count: 1 },
  { tokens: [], count: 4 },
];

const area = (...keys: string[]): FacetFilter => ({ facet: 'area', keys });
const reason = (...keys: string[]): FacetFilter => ({ facet: 'reason', keys });

describe('countFacets', () => {
  it('counts everything where nothing is filtered', () => {
    expect(countFacets(ROWS, [])).toEqual({
      total: 10,
      facets: {
        area: { knee: 3, neck: 3, 'whole-body': 6 },
        condition: { 'neck-pain': 3 },
        reason: { pain: 5, tension: 1 },
      },
    });
  });

  it('leaves a facet’s own filter aside, and keeps those on the others', () => {
    expect(countFacets(ROWS, [area('knee')])).toEqual({
      total: 3,
      facets: {
        area: { knee: 3, neck: 3, 'whole-body': 6 },
        condition: {},
        reason: { pain: 2, tension: 1 },
      },
    });
  });

  it('takes any key of one filter and wants every filter', () => {
    expect(countFacets(ROWS, [area('knee', 'neck')]).total).toBe(6);
    expect(countFacets(ROWS, [area('knee'), reason('pain')]).total).toBe(2);
    expect(countFacets(ROWS, [area('knee'), area('neck')]).total).toBe(0);
  });

  it('finds nothing by a filter without keys', () => {
    expect(countFacets(ROWS, [area()]).total).toBe(0);
  });

  it('counts a key that every object has by name', () => {
    const { facets } = countFacets([{ tokens: ['area:constructor', 'area:__proto__'], count: 2 }], []);
    expect(Object.entries(facets.area)).toEqual([
      ['__proto__', 2],
      ['constructor', 2],
    ]);
  });

  it('agrees with counting entries one by one', () => {
    const keys = ['a', 'b', 'c'];
    const facet = fc.constantFrom(...COUNTED_FACETS);
    const token = fc.tuple(facet, fc.constantFrom(...keys)).map(([name, key]) => `${name}:${key}`);
    const entries = fc.array(fc.uniqueArray(token, { maxLength: 6 }), { maxLength: 30 });
    const filters = fc.array(fc.record({ facet, keys: fc.subarray(keys) }), { maxLength: 4 });
    fc.assert(
      fc.property(entries, filters, (found, wanted) => {
        expect(countFacets(asSets(found), wanted)).toEqual(naiveCounts(found, wanted));
      }),
    );
  });
});

type Entries = readonly (readonly string[])[];

/** As the database groups them. */
function asSets(entries: Entries) {
  const counts = new Map<string, number>();
  for (const tokens of entries) {
    const set = [...tokens].sort().join(' ');
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  return [...counts].map(([set, count]) => ({ tokens: set.split(' '), count }));
}

function naiveCounts(entries: Entries, filters: readonly FacetFilter[]) {
  const meeting = (wanted: readonly FacetFilter[]) =>
    entries.filter((tokens) =>
      wanted.every(({ facet, keys }) => keys.some((key) => tokens.includes(`${facet}:${key}`))),
    );
  const countsOf = (facet: string) => {
    const tokens = meeting(filters.filter((filter) => filter.facet !== facet)).flat();
    const keys = tokens.filter((token) => token.startsWith(`${facet}:`)).map((token) => token.split(':')[1]);
    return Object.fromEntries(keys.map((key) => [key, keys.filter((other) => other === key).length]));
  };
  return {
    total: meeting(filters).length,
    facets: { area: countsOf('area'), condition: countsOf('condition'), reason: countsOf('reason') },
  };
}

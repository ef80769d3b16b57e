import {
  countFacets,
  type FacetFilter,
  type FacetSetCount,
  isCounted,
} from '../../../../core/search/facet-counts';
import type { Candidate } from '../../../../core/search/rank-candidates';
import { rankCandidates } from '../../../../core/search/rank-candidates';
import type { Conjunction, TermGroup } from '../../../../core/search/search-query';
import { facetTerm } from '../../../../core/search/term-names';
import { TABLES } from '../../constants';
import type { From } from '../database';
import type { ListEntry, ListPage, ListQuery, NumberFilter } from '../publication-store';
import type { FullText, SearchRows } from './full-text';
import { scopeOf } from './search-rows';
import { FACET_SETS, SEARCH } from './search-tables';

/** Of what a search finds, so many are weighed against each other; what comes after them keeps its tier. */
const WINDOW = 200;

const SORT_COLUMNS = {
  title: 'found.sort_title',
  minutesPerDay: 'found.minutes_per_day',
  exerciseCount: 'found.exercise_count',
  publishedAt: 'found.made_at',
} as const satisfies Record<ListQuery['sort'][number]['by'], string>;

const NUMBER_OPERATORS = { eq: '=', lte: '<=', gte: '>=' } as const satisfies Record<
  keyof NumberFilter,
  string
>;

interface Reading {
  readonly from: From;
  readonly fullText: FullText;
  readonly facetSets: FacetSets;
  readonly query: ListQuery;
}

const EVERYTHING: Conjunction = { all: [] };

/** One page of what a reader may see, how much there is, and how it spreads over the facets. */
export async function searchPublications(reading: Reading): Promise<ListPage> {
  const { strict = [], loose = [] } = reading.query.search ?? {};
  const counted = await countTiers(reading, strict);
  if (counted.total > 0 || loose.length === 0) return page(reading, { tiers: strict, ...counted });
  return page(reading, { tiers: loose, ...(await countTiers(reading, loose)) });
}

type Counts = Pick<ListPage, 'total' | 'facets'>;

async function page(
  reading: Reading,
  { tiers, total, facets }: Counts & { tiers: readonly Conjunction[] },
): Promise<ListPage> {
  const { offset, sort } = reading.query;
  if (total <= offset) return { entries: [], total, facets };
  const isRanked = tiers.length > 0 && sort.length === 0;
  const ids = isRanked ? await rankedIds(reading, tiers) : await sortedIds(reading, tiers);
  return { entries: await entriesOf(reading.from, ids), total, facets };
}

/** The last tier holds what those before it hold. Each facet is counted without its own filter. */
async function countTiers(reading: Reading, tiers: readonly Conjunction[]): Promise<Counts> {
  const { counted, others } = filtersOf(reading.query);
  const rows: readonly { facet_set: number; total: unknown }[] = await rowsWith(reading, {
    all: [...(tiers.at(-1) ?? EVERYTHING).all, ...others],
  })
    .select('found.facet_set')
    .count({ total: '*' })
    .groupBy('found.facet_set');
  const sets = await reading.facetSets.read(
    reading.from,
    rows.map(({ facet_set }) => facet_set),
  );
  const counts: readonly FacetSetCount[] = rows.map(({ facet_set, total }) => ({
    tokens: sets.get(facet_set) ?? [],
    count: Number(total),
  }));
  return countFacets(counts, counted);
}

function filtersOf(query: ListQuery): {
  readonly counted: readonly FacetFilter[];
  readonly others: readonly TermGroup[];
  readonly all: readonly TermGroup[];
} {
  const isFacetCounted = (tokens: readonly string[]) => tokens.every(isCounted);
  const groupOf = (tokens: readonly string[]): TermGroup => ({
    any: tokens.map((token) => ({ term: facetTerm(token, query) })),
  });
  return {
    counted: query.facets.filter(isFacetCounted).flatMap(facetFilterOf),
    others: query.facets.filter((tokens) => !isFacetCounted(tokens)).map(groupOf),
    all: query.facets.map(groupOf),
  };
}

/** What a list's filter says to `countFacets`; nothing where it is about another facet. */
export function facetFilterOf(tokens: readonly string[]): readonly FacetFilter[] {
  const [facet] = (tokens[0] ?? '').split(':');
  if (facet !== 'area' && facet !== 'condition' && facet !== 'reason') return [];
  return [{ facet, keys: tokens.map((token) => token.slice(facet.length + 1)) }];
}

/** Rows this reader may see that hold the terms. */
function rowsWith({ from, fullText, query }: Reading, terms: Conjunction): SearchRows {
  const rows = terms.all.length > 0 ? fullText.rowsWith({ from, terms }) : from(`${SEARCH} as found`);
  rows.where({ 'found.scope': scopeOf(query) });
  rows.where(query.reader === 'public' ? { 'found.is_public': true } : { 'found.is_patient': true });
  filterNumber({ rows, column: 'found.minutes_per_day', filter: query.minutesPerDay });
  filterNumber({ rows, column: 'found.exercise_count', filter: query.exerciseCount });
  return rows;
}

function filterNumber({
  rows,
  column,
  filter = {},
}: {
  rows: SearchRows;
  column: string;
  filter?: NumberFilter;
}): void {
  for (const name of ['eq', 'lte', 'gte'] as const) {
    const limit = filter[name];
    if (limit !== undefined) rows.where(column, NUMBER_OPERATORS[name], limit);
  }
}

async function sortedIds(reading: Reading, tiers: readonly Conjunction[]): Promise<readonly number[]> {
  const { query } = reading;
  const rows = rowsWith(reading, {
    all: [...(tiers.at(-1) ?? EVERYTHING).all, ...filtersOf(query).all],
  })
    .select('found.head_id')
    .offset(query.offset)
    .limit(query.limit);
  for (const { by, direction } of query.sort) rows.orderBy(SORT_COLUMNS[by], direction);
  // Ties would otherwise fall differently on each page.
  return idsOf(await rows.orderBy('found.sort_title').orderBy('found.head_id'));
}

/**
 * Each tier holds what the one before it holds. They are read in turn until there is enough for the
 * page and for the window, whose order is core's.
 */
async function rankedIds(reading: Reading, tiers: readonly Conjunction[]): Promise<readonly number[]> {
  const { query, fullText, from } = reading;
  const end = query.offset + query.limit;
  const wanted = Math.max(WINDOW, end);
  const filters = filtersOf(query).all;
  const found = new Set<number>();
  for (const tier of tiers) {
    if (found.size >= wanted) break;
    const rows = await rowsWith(reading, { all: [...tier.all, ...filters] })
      .select('found.head_id')
      .orderBy(fullText.idColumn)
      .limit(wanted);
    for (const id of idsOf(rows)) found.add(id);
  }
  const ids = [...found];
  const window = await candidatesOf(from, ids.slice(0, WINDOW));
  const ranked = rankCandidates(window, query.search ?? { words: [] }).map(({ id }) => id);
  return [...ranked, ...ids.slice(WINDOW)].slice(query.offset, end);
}

function idsOf(rows: readonly { head_id: unknown }[]): readonly number[] {
  return rows.map(({ head_id }) => Number(head_id));
}

async function candidatesOf(from: From, ids: readonly number[]): Promise<readonly Candidate[]> {
  const rows: readonly { id: number; search_ranked: string }[] = await from(TABLES.heads)
    .whereIn('id', [...ids])
    .select('id', 'search_ranked');
  return rows.map(({ id, search_ranked }) => ({ id, ranked: JSON.parse(search_ranked) }));
}

/** In the order of the ids. */
async function entriesOf(from: From, ids: readonly number[]): Promise<readonly ListEntry[]> {
  const rows: readonly { id: number; card: string; title: string; search_text: string }[] = await from(
    TABLES.heads,
  )
    .whereIn('id', [...ids])
    .select('id', 'card', 'title', 'search_text');
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ card: row.card, title: row.title, text: row.search_text }] : [];
  });
}

/** Sets of tokens by their number. They never change, so those once read are kept. */
export interface FacetSets {
  read(from: From, ids: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>>;
}

/** Beyond so many, a clinic's content is not what fills them. */
const MOST_KEPT = 50_000;
const IDS_A_STATEMENT = 500;

export function createFacetSets(): FacetSets {
  const known = new Map<number, readonly string[]>();
  return {
    async read(from, ids) {
      const missing = ids.filter((id) => !known.has(id));
      if (known.size + missing.length > MOST_KEPT) known.clear();
      const wanted = ids.filter((id) => !known.has(id));
      for (let start = 0; start < wanted.length; start += IDS_A_STATEMENT) {
        const rows: readonly { id: number; tokens: string }[] = await from(FACET_SETS)
          .whereIn('id', wanted.slice(start, start + IDS_A_STATEMENT))
          .select('id', 'tokens');
        for (const { id, tokens } of rows) known.set(id, tokens === '' ? [] : tokens.split(' '));
      }
      return known;
    },
  };
}

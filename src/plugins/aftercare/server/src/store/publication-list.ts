import type { Key, LocaleCode } from '../../../core/brands';
import { foldPhrase } from '../../../core/text/fold';
import { TABLES } from '../constants';
import type { From } from './database';
import type { ListPage, ListQuery, NumberFilter } from './publication-store';

type Query = ReturnType<From>;

const SORT_COLUMNS = {
  title: 'sort_title',
  minutesPerDay: 'minutes_per_day',
  exerciseCount: 'exercise_count',
  publishedAt: 'made_at',
} as const satisfies Record<ListQuery['sort'][number]['by'], string>;

const NUMBER_OPERATORS = { eq: '=', lte: '<=', gte: '>=' } as const satisfies Record<
  keyof NumberFilter,
  string
>;

/** One page of cards and how many there are. */
export async function listPublications({ from, query }: { from: From; query: ListQuery }): Promise<ListPage> {
  const counted = await matching({ from, query }).count({ total: '*' }).first();
  const total = Number(counted?.total ?? 0);
  if (total <= query.offset) return { cards: [], total };
  const page = matching({ from, query }).select('card').offset(query.offset).limit(query.limit);
  for (const { by, direction } of query.sort) page.orderBy(SORT_COLUMNS[by], direction);
  // Ties would otherwise fall differently on each page.
  const rows = await page.orderBy('sort_title').orderBy('subject_id');
  return { cards: rows.map((row: { card: string }) => row.card), total };
}

function matching({ from, query }: { from: From; query: ListQuery }): Query {
  const found = from(TABLES.heads).where({
    kind: query.kind,
    subject_locale: query.locale,
    state: 'live',
    is_hidden: false,
  });
  if (query.reader === 'public') found.where({ is_public: true });
  else if (query.kind === 'routine') found.whereIn('audience', ['patients', 'both']);
  for (const tokens of query.facets) {
    found.whereIn(
      'id',
      from(TABLES.facets)
        .select('head_id')
        .whereIn('token', [...tokens]),
    );
  }
  filterNumber({ found, column: 'minutes_per_day', filter: query.minutesPerDay });
  filterNumber({ found, column: 'exercise_count', filter: query.exerciseCount });
  for (const word of query.words) {
    found.whereRaw("search_text like ? escape '!'", [`%${escapeLike(foldPhrase(word))}%`]);
  }
  return found;
}

function filterNumber({
  found,
  column,
  filter = {},
}: {
  found: Query;
  column: string;
  filter?: NumberFilter;
}): void {
  for (const name of ['eq', 'lte', 'gte'] as const) {
    const limit = filter[name];
    if (limit !== undefined) found.where(column, NUMBER_OPERATORS[name], limit);
  }
}

function escapeLike(text: string): string {
  return text.replaceAll(/[!%_]/g, '!$&');
}

/** How many live public routines carry each key of one facet. */
export async function countFacet({
  from,
  locale,
  facet,
}: {
  from: From;
  locale: LocaleCode;
  facet: string;
}): Promise<ReadonlyMap<Key, number>> {
  const prefix = `${facet}:`;
  const live = from(TABLES.heads)
    .select('id')
    .where({ kind: 'routine', subject_locale: locale, state: 'live', is_public: true, is_hidden: false });
  const rows: readonly { token: string; total: unknown }[] = await from(TABLES.facets)
    .select('token')
    .count({ total: '*' })
    .whereRaw("token like ? escape '!'", [`${escapeLike(prefix)}%`])
    .whereIn('head_id', live)
    .groupBy('token');
  return new Map(rows.map(({ token, total }) => [token.slice(prefix.length), Number(total)]));
}

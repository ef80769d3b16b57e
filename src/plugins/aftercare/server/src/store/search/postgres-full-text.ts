import type { Conjunction } from '../../../../core/search/search-query';
import type { FullText } from './full-text';
import { once, prepareSearchTables, SEARCH, type TablePlace } from './search-tables';

const INDEX = 'aftercare_search_terms';

/**
 * The terms lie apart from the row, so that reading many rows stays cheap, and the index is kept up at
 * each write: a list of what is still to be indexed would be read through by every search.
 */
const SETTLE = [
  `alter table ?? alter column terms set storage external`,
  `alter table ?? set (toast_tuple_target = 128)`,
];

async function isIndexed({ connection, named }: TablePlace): Promise<boolean> {
  const { rows } = await connection.raw('select to_regclass(?) as found', [named(INDEX)]);
  return rows[0].found !== null;
}

async function makeTables(place: TablePlace): Promise<void> {
  await prepareSearchTables({
    place,
    addTerms: (table) => {
      table.specificType('terms', 'tsvector');
    },
  });
  const table = place.named(SEARCH);
  for (const statement of SETTLE) await place.connection.raw(statement, [table]);
  await place.connection.raw(
    'create index if not exists ?? on ?? using gin (terms) with (fastupdate = off)',
    [INDEX, table],
  );
}

export const postgresFullText: FullText = {
  idColumn: 'found.head_id',

  // The index comes last: where it is, all is.
  prepare: (place) => once({ isDone: () => isIndexed(place), make: () => makeTables(place) }),

  async put({ from, headId, terms }) {
    const rows = from(SEARCH);
    await rows.where({ head_id: headId }).update({
      // No parser between: what is a term is decided before.
      terms: rows.client.raw("array_to_tsvector(string_to_array(?, ' '))", [terms.join(' ')]),
    });
  },

  async remove({ from, headIds }) {
    await from(SEARCH)
      .whereIn('head_id', [...headIds])
      .delete();
  },

  rowsWith: ({ from, terms }) =>
    from(`${SEARCH} as found`).whereRaw('found.terms @@ ?::tsquery', [expression(terms)]),
};

/** @see https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY */
function expression({ all }: Conjunction): string {
  const alternatives = all.map(({ any }) =>
    any.map((word) => ('prefix' in word ? `'${word.prefix}':*` : `'${word.term}'`)).join(' | '),
  );
  return alternatives.map((group) => `(${group})`).join(' & ');
}

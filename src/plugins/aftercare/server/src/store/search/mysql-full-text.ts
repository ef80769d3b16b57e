import { createHash } from 'node:crypto';
import type { Conjunction } from '../../../../core/search/search-query';
import type { FullText } from './full-text';
import { once, prepareSearchTables, SEARCH, type TablePlace } from './search-tables';

const INDEX = 'aftercare_search_terms';

async function isIndexed({ connection }: TablePlace): Promise<boolean> {
  const [rows] = await connection.raw(
    'select 1 from information_schema.statistics where table_schema = database() and index_name = ? limit 1',
    [INDEX],
  );
  return rows.length > 0;
}

async function makeTables(place: TablePlace): Promise<void> {
  await prepareSearchTables({
    place,
    addTerms: (table) => {
      table.specificType('terms', 'mediumtext character set ascii');
    },
  });
  await place.connection.raw('alter table ?? add fulltext index ?? (terms)', [SEARCH, INDEX]);
}

export const mysqlFullText: FullText = {
  idColumn: 'found.head_id',

  prepare: (place) => once({ isDone: () => isIndexed(place), make: () => makeTables(place) }),

  async put({ from, headId, terms }) {
    await from(SEARCH)
      .where({ head_id: headId })
      .update({ terms: terms.map(indexed).join(' ') });
  },

  async remove({ from, headIds }) {
    await from(SEARCH)
      .whereIn('head_id', [...headIds])
      .delete();
  },

  rowsWith: ({ from, terms }) =>
    from(`${SEARCH} as found`).whereRaw('match(found.terms) against (? in boolean mode)', [
      expression(terms),
    ]),
};

/** InnoDB leaves longer words out of its index without a word (innodb_ft_max_token_size). */
const LONGEST_WORD = 84;

function indexed(term: string): string {
  return term.length <= LONGEST_WORD ? term : `h_${createHash('sha256').update(term).digest('hex')}`;
}

/** @see https://mariadb.com/kb/en/full-text-index-overview/#in-boolean-mode */
function expression({ all }: Conjunction): string {
  const alternatives = all.map(({ any }) =>
    any.map((word) => ('prefix' in word ? `${word.prefix}*` : indexed(word.term))).join(' '),
  );
  return alternatives.map((group) => `+(${group})`).join(' ');
}

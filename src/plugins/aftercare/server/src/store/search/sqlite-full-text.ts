import type { Conjunction } from '../../../../core/search/search-query';
import type { FullText } from './full-text';
import { prepareSearchTables, SEARCH } from './search-tables';

const TERMS = 'aftercare_search_terms';

/**
 * FTS5 without a copy of the text and without positions: a term is in a document or it is not, and what
 * stands where is core's to weigh. The short prefixes it keeps are those of scope, field and two letters.
 */
const CREATE = `create virtual table if not exists ${TERMS} using fts5(
  terms, content='', contentless_delete=1, detail=none, tokenize="unicode61 tokenchars '_'"
)`;

export const sqliteFullText: FullText = {
  idColumn: `${TERMS}.rowid`,

  async prepare(place) {
    await prepareSearchTables({ place });
    await place.connection.raw(CREATE);
  },

  async put({ from, headId, terms }) {
    await from(TERMS).where({ rowid: headId }).delete();
    await from(TERMS).insert({ rowid: headId, terms: terms.join(' ') });
  },

  async remove({ from, headIds }) {
    await from(TERMS)
      .whereIn('rowid', [...headIds])
      .delete();
    await from(SEARCH)
      .whereIn('head_id', [...headIds])
      .delete();
  },

  rowsWith: ({ from, terms }) =>
    from(TERMS)
      .innerJoin(`${SEARCH} as found`, 'found.head_id', `${TERMS}.rowid`)
      .whereRaw(`${TERMS} match ?`, [expression(terms)]),
};

/** @see https://www.sqlite.org/fts5.html#full_text_query_syntax */
function expression({ all }: Conjunction): string {
  const alternatives = all.map(({ any }) =>
    any.map((word) => ('prefix' in word ? `"${word.prefix}" *` : `"${word.term}"`)).join(' OR '),
  );
  return alternatives.map((group) => `(${group})`).join(' AND ');
}

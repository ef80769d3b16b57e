import { parseSearch } from '../core/search/search-query';
import { searchDocument } from '../core/search/search-terms';
import { memoryIndex } from '../core/search/testing/memory-index';
import { stemmerOf } from '../server/src/search/stemmers';
import { judgeSearch } from './testing/judge-search';
import { JUDGED_QUERIES, type JudgedQuery } from './testing/judged-queries';
import { LIBRARY, type LibraryLocale, LOCALES, libraryTaxonomy } from './testing/library-content';
import { libraryPublications } from './testing/library-publications';

/** Searches the whole library in one language, routines and exercises in one index. */
function librarySearch(locale: LibraryLocale) {
  const taxonomy = libraryTaxonomy(locale);
  const stem = stemmerOf(locale);
  const publications = libraryPublications(locale);
  const find = memoryIndex(publications.map((entry) => searchDocument(entry, { taxonomy, stem })));
  return ({ query, kind }: JudgedQuery) =>
    find(parseSearch(query, { kind, locale, stem })).map((place) => publications[place]?.documentId ?? '');
}

describe('a search of the library', () => {
  const searches = { en: librarySearch('en'), es: librarySearch('es') };

  it('puts what was looked for first, nine times in ten or better', async () => {
    const { meanReciprocalRank, missed } = await judgeSearch((judged) => searches[judged.locale](judged));
    const lines = missed.map(
      ({ query, locale, kind, expected, first, rank }) =>
        `${locale} ${kind} "${query}": ${expected} at ${rank ?? 'no place'}, first is ${first ?? 'nothing'}`,
    );
    if (meanReciprocalRank < 0.9) {
      throw new Error(`mean reciprocal rank ${meanReciprocalRank.toFixed(3)}\n${lines.join('\n')}`);
    }
  });

  it.each(LOCALES)('is judged by twenty queries in %s that expect what the library holds', (locale) => {
    const keys = [...LIBRARY.routines, ...LIBRARY.exercises].map(({ key }) => key);
    const queries = JUDGED_QUERIES.filter((judged) => judged.locale === locale);
    expect(queries).toHaveLength(20);
    expect(queries.filter(({ expected }) => !keys.includes(expected))).toEqual([]);
  });
});

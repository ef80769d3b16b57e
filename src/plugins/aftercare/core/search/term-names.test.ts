import fc from 'fast-check';
import { facetTerm, readerTerm, type SearchScope, stemTerm, wordTerm } from './term-names';
import { anyText } from './testing/arbitrary-texts';

const ROUTINES: SearchScope = { kind: 'routine', locale: 'en' };
/** What every database takes as one word, and MariaDB's longest. */
const INDEXED = /^[a-z0-9_]{1,84}$/;

describe('term names', () => {
  it('name scope, field, form and word', () => {
    expect(wordTerm('ankles', { ...ROUTINES, field: 'title' })).toBe('rentw_ankles');
    expect(stemTerm('ankl', { ...ROUTINES, field: 'names' })).toBe('renns_ankl');
    expect(wordTerm('tobillo', { kind: 'exercise', locale: 'es-MX', field: 'everything' })).toBe(
      'eesmxxw_tobillo',
    );
  });

  it('name facets and readers', () => {
    expect(facetTerm('area:low-back', ROUTINES)).toBe('renf_area_low_back');
    expect(readerTerm('public', ROUTINES)).toBe('renv_public');
  });

  it('give different keys different terms, however long or strange', () => {
    const keys = ['a', 'a-b', 'a_b', 'A', 'á', 'low back', 'x'.repeat(99), 'x'.repeat(100), '', '*', "'"];
    const terms = keys.map((key) => facetTerm(`area:${key}`, ROUTINES));
    expect(new Set(terms).size).toBe(keys.length);
    expect(terms.filter((term) => !INDEXED.test(term))).toEqual([]);
  });

  it('hold nothing but small letters, digits and underscores, whatever a client asks for', () => {
    fc.assert(
      fc.property(anyText, anyText, (token, locale) => {
        expect(facetTerm(token, { kind: 'routine', locale })).toMatch(INDEXED);
        expect(facetTerm(`condition:${token}`, { kind: 'exercise', locale })).toMatch(INDEXED);
      }),
    );
  });
});

import fc from 'fast-check';
import { MOST_QUERY_WORDS, parseSearch } from './search-query';
import { anyText } from './testing/arbitrary-texts';
import { testStem } from './testing/test-stem';

const parse = (text: string, locale = 'en') => parseSearch(text, { kind: 'routine', locale, stem: testStem });
const wordsOf = (text: string, locale?: string) => parse(text, locale).words.map(({ word }) => word);

describe('parseSearch', () => {
  it('asks for every word in the title, in the names, anywhere; then for any of them', () => {
    expect(parse('twisted ankles')).toEqual({
      words: [
        { word: 'twisted', stem: 'twist', isPrefix: false },
        { word: 'ankles', stem: 'ankl', isPrefix: true },
      ],
      strict: [
        {
          all: [
            { any: [{ term: 'rents_twist' }] },
            { any: [{ term: 'rents_ankl' }, { prefix: 'rentw_ankles' }] },
          ],
        },
        {
          all: [
            { any: [{ term: 'renns_twist' }] },
            { any: [{ term: 'renns_ankl' }, { prefix: 'rennw_ankles' }] },
          ],
        },
        {
          all: [
            { any: [{ term: 'renxs_twist' }] },
            { any: [{ term: 'renxs_ankl' }, { prefix: 'renxw_ankles' }] },
          ],
        },
      ],
      loose: [
        { all: [{ any: [{ term: 'renns_twist' }, { term: 'renns_ankl' }, { prefix: 'rennw_ankles' }] }] },
        { all: [{ any: [{ term: 'renxs_twist' }, { term: 'renxs_ankl' }, { prefix: 'renxw_ankles' }] }] },
      ],
    });
  });

  it('asks loosely only where that can find more', () => {
    expect(parse('ankle').loose).toEqual([]);
  });

  it('matches a last word by its beginning from two letters on, in any script', () => {
    expect(parse('k').strict[0]).toEqual({ all: [{ any: [{ term: 'rents_k' }] }] });
    expect(parse('kn').words[0]?.isPrefix).toBe(true);
    expect(parse('я').words[0]?.isPrefix).toBe(false);
    expect(parse('ля').words[0]?.isPrefix).toBe(true);
  });

  it('passes over stop words and repeated words', () => {
    expect(wordsOf('What helps my Knee, my KNEE?')).toEqual(['knee']);
    expect(wordsOf('¿Qué me ayuda con la rodilla?', 'es')).toEqual(['rodilla']);
  });

  it('keeps stop words where there is nothing else, as the beginning of a word', () => {
    expect(parse('an').strict[0]).toEqual({ all: [{ any: [{ term: 'rents_an' }, { prefix: 'rentw_an' }] }] });
  });

  it('takes the first eight words', () => {
    expect(wordsOf('one two three four five six seven eight nine')).toHaveLength(MOST_QUERY_WORDS);
    expect(parse('one two three four five six seven eight nine').words.at(-1)).toMatchObject({
      word: 'eight',
      isPrefix: true,
    });
  });

  it('asks for nothing where there is nothing to look for', () => {
    expect(parse(' "*" 🤕 ')).toEqual({ words: [], strict: [], loose: [] });
  });

  it('makes of any text terms that are words to every database', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'es', 'de'), (text, locale) => {
        const { words, strict, loose } = parse(text, locale);
        expect(words.length).toBeLessThanOrEqual(MOST_QUERY_WORDS);
        const groups = [...strict, ...loose].flatMap(({ all }) => all);
        for (const { any } of groups) expect(any.length).toBeGreaterThan(0);
        for (const match of groups.flatMap(({ any }) => any)) {
          expect('term' in match ? match.term : match.prefix).toMatch(/^[a-z0-9_]{1,84}$/);
        }
      }),
    );
  });
});

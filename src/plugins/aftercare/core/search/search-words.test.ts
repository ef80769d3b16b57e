import fc from 'fast-check';
import { ENGLISH_STOP_WORDS } from './languages/en';
import { SPANISH_STOP_WORDS } from './languages/es';
import { encodeWord, meaningfulWords, searchWords, stemOf } from './search-words';
import { anyText } from './testing/arbitrary-texts';

const wordsIn = (text: string) => searchWords(text).map(({ word }) => word);
const meaningIn = (text: string, locale: string) => meaningfulWords(text, locale).map(({ word }) => word);
/** A letter or digit of any script. */
const letter = fc
  .integer({ min: 0x30, max: 0x1_ffff })
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /^[\p{L}\p{N}\p{M}]$/u.test(character));
const word = fc.string({ unit: letter, minLength: 1, maxLength: 7 });

describe('searchWords', () => {
  it('folds words and parts them at every sign', () => {
    expect(wordsIn("Tension-type headache: Golfer's elbow (MUÑECA)")).toEqual([
      ...['tension', 'type', 'headache', 'golfers', 'elbow', 'muneca'],
    ]);
  });

  it('knows where each word stands', () => {
    const text = '¿Le duele el «to\u00ADbillo»?';
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['Le', 'duele', 'el', 'to\u00ADbillo'],
    ]);
  });

  it('finds no words where there is no letter or digit', () => {
    expect(wordsIn(' … 🤕 "*" \uD800')).toEqual([]);
  });

  it('makes of any text only words that an index can hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { word, start, end } of searchWords(text)) {
          expect(word).toMatch(/^[a-z0-9]{1,40}$/);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });
});

describe('encodeWord', () => {
  it('leaves Latin words as they are', () => {
    expect(encodeWord('ankle')).toBe('ankle');
    expect(encodeWord('l4')).toBe('l4');
  });

  it('keeps different words different, whatever their script', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(one !== other);
        expect(encodeWord(one)).not.toBe(encodeWord(other));
      }),
    );
  });

  it('writes three digits a letter, and five with a mark of their own for rare scripts', () => {
    expect(encodeWord('я')).toBe('zz0un');
    expect(encodeWord('𐐀я')).toBe('zzz1fcw0un');
  });

  it('takes no Latin word for one of another script', () => {
    expect(encodeWord(encodeWord('колено'))).not.toBe(encodeWord('колено'));
  });

  it('keeps the beginning of a word the beginning of its code', () => {
    fc.assert(
      fc.property(word, word, (start, rest) => {
        fc.pre(!/^[a-z0-9]+$/.test(start));
        expect(encodeWord(start + rest).startsWith(encodeWord(start))).toBe(true);
      }),
    );
    expect(encodeWord('коленом').startsWith(encodeWord('колено'))).toBe(true);
    expect(encodeWord('колено').startsWith(encodeWord('голень').slice(0, 5))).toBe(false);
  });
});

describe('meaningfulWords', () => {
  it.each([
    ['en', 'what helps my shoulder', ['shoulder']],
    ['en', "I can't turn my head, what should I do?", ['turn', 'head']],
    ['en', 'best exercises for a stiff neck', ['stiff', 'neck']],
    ['es', 'que me ayuda con el hombro', ['hombro']],
    ['es', '¿Qué puedo hacer si me duele la rodilla?', ['rodilla']],
    ['es-MX', 'ejercicios para el cuello', ['cuello']],
    ['de', 'was hilft der Schulter', ['was', 'hilft', 'der', 'schulter']],
  ])('reduces a question in %s to what it is about: %s', (locale, question, expected) => {
    expect(meaningIn(question, locale)).toEqual(expected);
  });

  it('keeps every word where only stop words stand', () => {
    expect(meaningIn('How to', 'en')).toEqual(['how', 'to']);
  });

  it.each([
    ['English', ENGLISH_STOP_WORDS],
    ['Spanish', SPANISH_STOP_WORDS],
  ])('lists %s stop words as folding leaves them, each once', (_language, list) => {
    const words = list.trim().split(/\s+/);
    expect(wordsIn(list)).toEqual(words);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('stemOf', () => {
  it('takes what the stemmer says', () => {
    expect(stemOf('ankles', () => 'ankl')).toBe('ankl');
  });

  it('keeps the word where the stemmer leaves nothing an index can hold', () => {
    expect(stemOf('ankles', () => '')).toBe('ankles');
    expect(stemOf('ankles', () => 'chevillé')).toBe('ankles');
  });

  it('never stems a word of another script', () => {
    const word = encodeWord('колено');
    expect(stemOf(word, () => 'broken')).toBe(word);
  });
});

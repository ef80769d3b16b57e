import type { LocaleCode } from '../brands';
import { fold, spanIn } from '../text/fold';
import type { TextSpan } from '../text/span';
import { stopWordsOf } from './languages/stop-words';

/** The stem of a folded word; what it gives back for a word that is none of its language does not matter. */
export type Stem = (word: string) => string;

/** A word of a text as search compares it, with its place in the text. */
export interface SearchWord extends TextSpan {
  /** Folded and encoded: 1 to 40 characters, `[a-z0-9]` only. */
  readonly word: string;
  /** How many characters the reader sees as its letters. */
  readonly letters: number;
}

/** Longest word an index holds; what goes beyond is cut off, here and in every query. */
const LONGEST_WORD = 40;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-z0-9]+$/;
/** Stands before an encoded word. A plain word that begins with it is encoded too, so none is taken for another. */
const MARKER = 'zz';

/**
 * The words of a text in reading order. They are folded (small letters, no accents, look-alike letters
 * made Latin, apostrophes inside them left out); hyphens and other signs part them. Any string is
 * accepted, and one without a letter or digit has no words.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const folded = fold(text);
  return [...folded.text.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...spanIn(folded, { start: index, end: index + word.length }),
    word: encodeWord(word),
    letters: Array.from(word).length,
  }));
}

/**
 * The words of a text that say what it is about: without the stop words of its language, or all of
 * them where only stop words stand there ("How to").
 */
export function meaningfulWords(text: string, locale: LocaleCode): readonly SearchWord[] {
  const words = searchWords(text);
  const stopWords = stopWordsOf(locale);
  const meaningful = words.filter(({ word }) => !stopWords.has(word));
  return meaningful.length > 0 ? meaningful : words;
}

/**
 * A folded word in `[a-z0-9]`. Latin words stay as they are; the letters of other scripts are written
 * as their code points, so different words stay different and the beginning of a word is still the
 * beginning of its code. Cut after a whole letter where it would grow longer than 40 characters.
 */
export function encodeWord(word: string): string {
  if (PLAIN.test(word) && !word.startsWith(MARKER)) return word.slice(0, LONGEST_WORD);
  let encoded = MARKER;
  for (const character of word) {
    const unit = encodeCharacter(character);
    if (encoded.length + unit.length > LONGEST_WORD) break;
    encoded += unit;
  }
  return encoded;
}

/** The stem of a word of `searchWords`, again in `[a-z0-9]`. A word of another script is its own stem. */
export function stemOf(word: string, stem: Stem): string {
  if (word.startsWith(MARKER)) return word;
  const stemmed = stem(word);
  return PLAIN.test(stemmed) ? stemmed.slice(0, LONGEST_WORD) : word;
}

/** Three base-36 digits hold every code point below this one, and none of them begins with "z". */
const SHORT_CODES = 35 * 36 * 36;

/** Three digits for most scripts, "z" and four digits for the rest: no code is the beginning of another. */
function encodeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < SHORT_CODES ? digits(code, 3) : `z${digits(code, 4)}`;
}

function digits(code: number, length: number): string {
  return code.toString(36).padStart(length, '0');
}

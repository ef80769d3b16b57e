import type { TextSpan } from './span';

export interface Word extends TextSpan {
  readonly text: string;
}

/**
 * A word: letters and digits with the marks and invisible characters among them; hyphens, apostrophes
 * and decimal points join. Each repetition starts with a character the one before cannot take, so
 * matching is linear.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['’.,‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*/gu;
const LETTER = /\p{L}/u;
const JOINED_BY_STOP = /[.,](?=\p{L})/u;

/** Words of a text in reading order. A number is a word, a hyphenated compound is one word. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap((match) => splitAtStops(match[0], match.index));
}

/** Words that hold a letter: what a readability formula counts. */
export function spokenWordsOf(text: string): readonly Word[] {
  return wordsOf(text).filter((word) => LETTER.test(word.text));
}

/** A stop or comma joins digits ("38.5") but parts words that lack a space ("stop.Then"). */
function splitAtStops(text: string, start: number): readonly Word[] {
  if (!JOINED_BY_STOP.test(text)) return [{ text, start, end: start + text.length }];
  const words: Word[] = [];
  let position = start;
  for (const part of text.split(JOINED_BY_STOP)) {
    words.push({ text: part, start: position, end: position + part.length });
    position += part.length + 1;
  }
  return words;
}

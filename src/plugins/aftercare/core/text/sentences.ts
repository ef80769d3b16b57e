import type { TextSpan } from './span';
import { wordsOf } from './words';

/** Lower-case abbreviations with their full stops, after which a sentence goes on. */
export type Abbreviations = ReadonlySet<string>;

const NO_ABBREVIATIONS: Abbreviations = new Set();
/** Runs are taken whole and judged afterwards, so that a long run costs its length once. */
const STOP = /[.!?…]+["'”’)\]»]*|[\r\n]+/gu;
const LETTER = /\p{L}/u;
const LONGEST_ABBREVIATION = 12;

/**
 * Sentences of a text in order. A line break ends one too: steps are often lines without full stops.
 * A stretch without a letter ("1.") belongs to the sentence that follows it.
 */
export function sentencesOf(
  text: string,
  { abbreviations = NO_ABBREVIATIONS }: { readonly abbreviations?: Abbreviations } = {},
): readonly TextSpan[] {
  const sentences: TextSpan[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (!isEnd(text, { stop: stop.index, end, abbreviations })) continue;
    const sentence = trimmed(text, { start, end });
    if (!LETTER.test(text.slice(sentence.start, sentence.end))) continue;
    sentences.push(sentence);
    start = end;
  }
  const rest = trimmed(text, { start, end: text.length });
  return LETTER.test(text.slice(rest.start, rest.end)) ? [...sentences, rest] : sentences;
}

/** A sentence that asks too much of the reader's memory. */
export interface LongSentence extends TextSpan {
  readonly words: number;
}

/**
 * Words a sentence may have.
 *
 * @see doi 10.1016/j.asmr.2022.10.004: shorter sentences took an edited text from grade 9.8 to 6.4
 */
export const MAX_SENTENCE_WORDS = 15;

/** Sentences of more than `MAX_SENTENCE_WORDS` words. Needs no knowledge of the language. */
export function longSentences(
  text: string,
  options: { readonly abbreviations?: Abbreviations } = {},
): readonly LongSentence[] {
  return sentencesOf(text, options).flatMap((sentence) => {
    const words = wordsOf(text.slice(sentence.start, sentence.end)).length;
    return words > MAX_SENTENCE_WORDS ? [{ ...sentence, words }] : [];
  });
}

function isEnd(
  text: string,
  { stop, end, abbreviations }: { stop: number; end: number; abbreviations: Abbreviations },
): boolean {
  if (/[\r\n]/u.test(text.charAt(stop))) return true;
  if (end < text.length && !/\s/u.test(text.charAt(end))) return false;
  const before = text.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop + 1);
  const chunk = before.split(/[\s("“«]/u).pop() ?? '';
  return !abbreviations.has(chunk.toLowerCase());
}

function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const stretch = text.slice(start, end);
  const lead = stretch.length - stretch.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, stretch.trimEnd().length) };
}

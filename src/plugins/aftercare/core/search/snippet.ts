import { sentencesOf } from '../text/sentences';
import type { TextSpan } from '../text/span';
import { matchQuality } from './match-quality';
import type { SearchQuery } from './search-query';
import { type SearchWord, type Stem, searchWords, stemOf } from './search-words';

/** A stretch of plain text, and whether it answers the query. It is never mark-up. */
export interface TextSegment {
  readonly text: string;
  readonly isMatch: boolean;
}

interface Marking {
  readonly query: Pick<SearchQuery, 'words'>;
  /** The one the query was parsed with. */
  readonly stem: Stem;
}

/** How long a snippet may be, in UTF-16 units. */
export const LONGEST_SNIPPET = 160;
/** A sentence that ends sooner than this leaves room for part of the next. */
const SHORTEST_SNIPPET = 80;

/** A whole text in segments, every word that answers the query marked. Joined they are the text. */
export function highlight(text: string, { query, stem }: Marking): readonly TextSegment[] {
  const hits = hitsIn(searchWords(text), { query, stem });
  return segments(text, { start: 0, end: text.length }, hits);
}

/**
 * The part of a text that answers the query best, in segments. Joined they are a stretch of the text,
 * at most `LONGEST_SNIPPET` long: from the beginning of a sentence where the matches are near one,
 * else from a match, to the end of a sentence or word. Where nothing matches it is the text's beginning.
 */
export function snippet(text: string, { query, stem }: Marking): readonly TextSegment[] {
  const words = searchWords(text);
  const sentences = sentencesOf(text);
  const hits = hitsIn(words, { query, stem });
  const ends = { sentences: sentences.map(({ end }) => end), words: words.map(({ end }) => end) };
  const windowFrom = (start: number) => ({ start, end: endOf(text, { start, ends }) });
  const hitsWithin = withinSpan(hits);
  const answering = sentences.filter((sentence) => hitsWithin(sentence).length > 0);
  // Of windows that answer the same the first is taken, so those that begin a sentence come first.
  const windows = [...answering, ...hits].map(({ start }) => windowFrom(start));
  return segments(text, bestWindow(windows, hitsWithin) ?? windowFrom(0), hits);
}

/** A word of the text that answers the query, with the place in the query of what it answers. */
interface Hit extends TextSpan {
  readonly answers: number;
}

/** In the order of the text. */
interface Ends {
  readonly sentences: readonly number[];
  readonly words: readonly number[];
}

function hitsIn(words: readonly SearchWord[], { query, stem }: Marking): readonly Hit[] {
  return words.flatMap(({ word, start, end }) => {
    const found = { word, stem: stemOf(word, stem) };
    const answers = query.words.findIndex((wanted) => matchQuality(wanted, found) > 0);
    return answers < 0 ? [] : [{ start, end, answers }];
  });
}

function endOf(text: string, { start, ends }: { readonly start: number; readonly ends: Ends }): number {
  const limit = start + LONGEST_SNIPPET;
  if (text.length <= limit) return text.length;
  const sentence = ends.sentences[countUpTo(limit, ends.sentences) - 1] ?? 0;
  if (sentence >= start + SHORTEST_SNIPPET) return sentence;
  const word = ends.words[countUpTo(limit, ends.words) - 1] ?? 0;
  return word > start ? word : beforeSplitCharacter(text, limit);
}

/** How many of some growing numbers are not above the limit. */
function countUpTo(limit: number, numbers: readonly number[]): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Finds the hits in a span without looking at all of them: a text may answer with every word. */
function withinSpan(hits: readonly Hit[]): (span: TextSpan) => readonly Hit[] {
  const starts = hits.map(({ start }) => start);
  const ends = hits.map(({ end }) => end);
  return ({ start, end }) => hits.slice(countUpTo(start - 1, starts), countUpTo(end, ends));
}

/** One word longer than a snippet is cut, though not within a character. */
function beforeSplitCharacter(text: string, end: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(end - 1, end + 1)) ? end - 1 : end;
}

/** The window that answers most words of the query, and of those the one with most matches; null without any. */
function bestWindow(
  windows: readonly TextSpan[],
  hitsWithin: (span: TextSpan) => readonly Hit[],
): TextSpan | null {
  let best: { readonly window: TextSpan; readonly worth: number } | null = null;
  for (const window of windows) {
    const worth = worthOf(hitsWithin(window));
    if (worth > (best?.worth ?? 0)) best = { window, worth };
  }
  return best?.window ?? null;
}

function worthOf(hits: readonly Hit[]): number {
  const answered = new Set(hits.map(({ answers }) => answers)).size;
  return answered * LONGEST_SNIPPET + hits.length;
}

function segments(text: string, { start, end }: TextSpan, hits: readonly Hit[]): readonly TextSegment[] {
  const parts: TextSegment[] = [];
  let position = start;
  for (const hit of hits) {
    if (hit.start < position || hit.end > end) continue;
    parts.push({ text: text.slice(position, hit.start), isMatch: false });
    parts.push({ text: text.slice(hit.start, hit.end), isMatch: true });
    position = hit.end;
  }
  parts.push({ text: text.slice(position, end), isMatch: false });
  return parts.filter((part) => part.text !== '');
}

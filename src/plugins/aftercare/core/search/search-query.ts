import type { LocaleCode } from '../brands';
import type { WordForms } from './ranked-fields';
import { meaningfulWords, type SearchWord, type Stem, stemOf } from './search-words';
import { type SearchScope, stemTerm, type Term, type WordField, wordTerm } from './term-names';

/** Met by an entry that has the term, or any term that begins with the prefix. */
export type TermMatch = { readonly term: Term } | { readonly prefix: Term };

/** Met where at least one match is. Never empty. */
export interface TermGroup {
  readonly any: readonly TermMatch[];
}

/** Met where every group is; without groups by everything. */
export interface Conjunction {
  readonly all: readonly TermGroup[];
}

/** A word somebody looks for. */
export interface QueryWord extends WordForms {
  /** Whether a longer word that begins with it will do: it may still be being typed. */
  readonly isPrefix: boolean;
}

/** A search as it was understood. Without words it asks for nothing in particular. */
export interface SearchQuery {
  readonly words: readonly QueryWord[];
  /** Asked one after the other: every word in the title, in the names, anywhere. The last counts what is found. */
  readonly strict: readonly Conjunction[];
  /** Where strict finds nothing: any word in the names, anywhere. Empty where that could find no more. */
  readonly loose: readonly Conjunction[];
}

/** More words than this are passed over. */
export const MOST_QUERY_WORDS = 8;
/** More than any question needs, and little enough to fold at each key press. */
const LONGEST_TEXT = 1000;
const SHORTEST_PREFIX = 2;

/**
 * Reads what somebody typed. Any string will do: quotes, operators and wildcards are no language here,
 * only gaps between words, and every term that comes out is `[a-z0-9_]`.
 *
 * Stop words are passed over, unless there is nothing else. Words match by their stem, the last one
 * also as the beginning of a word, from two letters on.
 *
 * @param stem the one the entries of this locale were written with
 */
export function parseSearch(
  text: string,
  { stem, ...scope }: SearchScope & { readonly stem: Stem },
): SearchQuery {
  const words = queryWords(text, { locale: scope.locale, stem });
  const groups = (field: WordField) => words.map((word) => matchesOf(word, { ...scope, field }));
  const every = (field: WordField): Conjunction => ({ all: groups(field).map((any) => ({ any })) });
  const some = (field: WordField): Conjunction => ({ all: [{ any: groups(field).flat() }] });
  return {
    words,
    strict: words.length > 0 ? [every('title'), every('names'), every('everything')] : [],
    loose: words.length > 1 ? [some('names'), some('everything')] : [],
  };
}

function queryWords(
  text: string,
  { locale, stem }: { readonly locale: LocaleCode; readonly stem: Stem },
): readonly QueryWord[] {
  const words = firstOfEach(meaningfulWords(text.slice(0, LONGEST_TEXT), locale)).slice(0, MOST_QUERY_WORDS);
  return words.map(({ word, letters }, index) => ({
    word,
    stem: stemOf(word, stem),
    isPrefix: index === words.length - 1 && letters >= SHORTEST_PREFIX,
  }));
}

function matchesOf(
  { word, stem, isPrefix }: QueryWord,
  place: SearchScope & { readonly field: WordField },
): readonly TermMatch[] {
  const byStem: TermMatch = { term: stemTerm(stem, place) };
  return isPrefix ? [byStem, { prefix: wordTerm(word, place) }] : [byStem];
}

function firstOfEach(words: readonly SearchWord[]): readonly SearchWord[] {
  return [...new Map(words.map((word) => [word.word, word])).values()];
}

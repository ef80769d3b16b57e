import { type FoldedText, spanIn } from './fold';
import type { TextSpan } from './span';

/** Where a pattern was found, in the folded text and in the original. */
export interface Hit {
  readonly folded: TextSpan;
  readonly span: TextSpan;
}

/** Compiles a pattern over folded text so that it matches whole words only. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Every place where a compiled pattern matches a folded text. */
export function hitsOf(folded: FoldedText, pattern: RegExp): readonly Hit[] {
  return [...folded.text.matchAll(pattern)].map((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    return { folded: place, span: spanIn(folded, place) };
  });
}

/** An entry of a language's list with its pattern compiled. */
export type Compiled<Entry> = Entry & { readonly expression: RegExp };

interface CompiledList<Entry> {
  readonly entries: readonly Compiled<Entry>[];
  readonly any: RegExp;
}

/**
 * Looks a list of patterns up in folded texts. Lists are fixed and compiling costs more than matching,
 * so each is compiled once, at its first use; and one expression for all of them dismisses the many
 * texts in which none is found.
 *
 * @returns a function from a list and a text to the entries that may be found in it
 */
export function lookUp<Entry extends { readonly pattern: string }>(): (
  entries: readonly Entry[],
  folded: FoldedText,
) => readonly Compiled<Entry>[] {
  const lists = new WeakMap<readonly Entry[], CompiledList<Entry>>();
  return (entries, folded) => {
    const list = lists.get(entries) ?? compile(entries);
    lists.set(entries, list);
    return folded.text.search(list.any) === -1 ? [] : list.entries;
  };
}

function compile<Entry extends { readonly pattern: string }>(entries: readonly Entry[]): CompiledList<Entry> {
  return {
    entries: entries.map((entry) => ({ ...entry, expression: wholeWords(entry.pattern) })),
    any: wholeWords(entries.map(({ pattern }) => `(?:${pattern})`).join('|')),
  };
}

/** The clause a place stands in, up to that place: what a negation or a condition can reach from. */
export function clauseBefore(folded: FoldedText, place: TextSpan): string {
  const before = folded.text.slice(Math.max(0, place.start - LONGEST_REACH), place.start);
  return before.slice(Math.max(...CLAUSE_ENDS.map((mark) => before.lastIndexOf(mark))) + 1);
}

const LONGEST_REACH = 60;
const CLAUSE_ENDS = [...'.,;:!?()'];

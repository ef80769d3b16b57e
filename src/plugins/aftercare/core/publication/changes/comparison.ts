import { isSameJson } from '../../canonical-json';
import type { Publication } from '../publication';
import { type ChangeSentences, fillIn, type Sentences } from '../sentences/sentences';

/** Two versions of one thing, and the words to tell them apart in. */
export interface Comparison<Thing> {
  readonly previous: Thing;
  readonly next: Thing;
  readonly words: Sentences;
}

/** Finds one kind of change; an empty list means there is none of it. */
export type ChangeDetector<Thing = Publication> = (comparison: Comparison<Thing>) => readonly string[];

/** A sentence where what `of` picks differs, with old and new in words where `inWords` is given. */
export function whereDifferent<Thing, Part>(
  sentence: keyof ChangeSentences,
  of: (thing: Thing) => Part,
  inWords?: (part: Part) => string,
): ChangeDetector<Thing> {
  return ({ previous, next, words }) => {
    const [old, now] = [of(previous), of(next)];
    if (isSameJson(old, now)) return [];
    const tell = (part: Part) => inWords?.(part).trim() || words.changes.nothing;
    return [fillIn(words.changes[sentence], { old: tell(old), new: tell(now) })];
  };
}

/** Names in a row. */
export function namesInWords(entries: readonly { readonly name: string }[]): string {
  return entries.map(({ name }) => name).join(', ');
}

/** Entries by key of two lists, told apart: which are new, which are gone, which are in both. */
export function byKeys<Entry extends { readonly key: string }>({
  previous,
  next,
}: {
  previous: readonly Entry[];
  next: readonly Entry[];
}) {
  const before = new Map(previous.map((entry) => [entry.key, entry]));
  const after = new Set(next.map(({ key }) => key));
  return {
    added: next.filter(({ key }) => !before.has(key)),
    removed: previous.filter(({ key }) => !after.has(key)),
    kept: next.flatMap((now) => {
      const old = before.get(now.key);
      return old === undefined ? [] : [{ old, now }];
    }),
  };
}

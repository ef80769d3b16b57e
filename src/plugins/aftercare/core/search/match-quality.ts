import type { WordForms } from './ranked-fields';
import type { QueryWord } from './search-query';

/** How well a word answers one that is looked for: 1 the same, 0.9 by stem, 0.75 by its beginning, 0 not at all. */
export function matchQuality(wanted: QueryWord, found: WordForms): number {
  if (found.word === wanted.word) return 1;
  if (found.stem === wanted.stem) return 0.9;
  return wanted.isPrefix && found.word.startsWith(wanted.word) ? 0.75 : 0;
}

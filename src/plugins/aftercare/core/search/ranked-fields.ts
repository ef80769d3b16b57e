import type { LocaleCode } from '../brands';
import { meaningfulWords, type Stem, stemOf } from './search-words';

/**
 * A title or name without its stop words, compact: its words in order with a space between, each
 * followed by its stem where that is another, as in `twisted:twist ankle:ankl`.
 */
export type Phrase = string;

/** What ranking needs of an entry; kept beside it as JSON. */
export interface RankedFields {
  readonly title: Phrase;
  /** Plain and clinical names of the areas, conditions and reasons it is for. */
  readonly names: readonly Phrase[];
  /** Titles of the exercises of a routine. */
  readonly exercises: readonly Phrase[];
  /** Names of the areas that contain its own, and of its equipment. */
  readonly around: readonly Phrase[];
}

/** A word with its stem, as two texts are compared by. */
export interface WordForms {
  readonly word: string;
  readonly stem: string;
}

/** A text's meaningful words with their stems, in reading order. */
export function wordForms(
  text: string,
  { locale, stem }: { readonly locale: LocaleCode; readonly stem: Stem },
): readonly WordForms[] {
  return meaningfulWords(text, locale).map(({ word }) => ({ word, stem: stemOf(word, stem) }));
}

/** Writes words as the phrase an entry keeps. */
export function phraseOf(words: readonly WordForms[]): Phrase {
  return words.map(({ word, stem }) => (stem === word ? word : `${word}:${stem}`)).join(' ');
}

/** Reads a phrase back. An empty one has no words. */
export function wordsOfPhrase(phrase: Phrase): readonly WordForms[] {
  if (phrase === '') return [];
  return phrase.split(' ').map((part) => {
    const [word = '', stem = word] = part.split(':');
    return { word, stem };
  });
}

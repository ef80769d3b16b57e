import type { LocaleCode } from '../brands';
import type { Formula } from './languages/language-rules';
import { languageRulesOf } from './languages/language-rules-of';
import { sentencesOf } from './sentences';
import { spokenWordsOf } from './words';

/** How easy a text reads, by a formula made for its language. */
export interface Readability {
  readonly formula: Formula;
  /** One decimal, within the formula's own scale: a school grade from 0, or an ease score from 0 to 100. */
  readonly value: number;
  readonly limit: number;
  readonly easier: 'lower' | 'higher';
  readonly isWithinLimit: boolean;
  readonly words: number;
  readonly sentences: number;
  /** False for a text too short for a formula to mean anything: a single long word would decide. */
  readonly isReliable: boolean;
}

/** Formulas were fitted to passages of 100 words and more; below this the value is shown, not judged. */
export const MIN_RELIABLE_WORDS = 20;

/**
 * Readability of several short texts read as one, such as the steps of an exercise: a one-line step
 * alone would score by its longest word. Each text ends a sentence, with or without a full stop.
 *
 * @returns null in a language without a formula of its own, and where there are no words
 */
export function readability(
  texts: readonly string[],
  { locale }: { readonly locale: LocaleCode },
): Readability | null {
  const rules = languageRulesOf(locale);
  if (rules === null) return null;
  const { formula, syllables, abbreviations } = rules;
  const words = texts.flatMap((text) => spokenWordsOf(visible(text)));
  if (words.length === 0) return null;
  const sentences = texts.reduce((sum, text) => sum + sentencesOf(text, { abbreviations }).length, 0);
  const spoken = words.reduce((sum, word) => sum + syllables(word.text), 0);
  const value = rounded(
    formula.value({ wordsPerSentence: words.length / sentences, syllablesPerWord: spoken / words.length }),
  );
  return {
    formula: formula.name,
    value,
    limit: formula.limit,
    easier: formula.easier,
    isWithinLimit: formula.easier === 'lower' ? value <= formula.limit : value >= formula.limit,
    words: words.length,
    sentences,
    isReliable: words.length >= MIN_RELIABLE_WORDS,
  };
}

/** Soft hyphens and zero-width characters would split words and syllables that nobody sees split. */
function visible(text: string): string {
  return text.normalize('NFC').replace(/\p{Cf}/gu, '');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

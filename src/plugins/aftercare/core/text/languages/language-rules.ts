import type { Language } from '../../language';
import type { Abbreviations } from '../sentences';

export const FORMULAS = ['flesch-kincaid', 'inflesz'] as const;
export type Formula = (typeof FORMULAS)[number];

/** A readability formula made for one language, with the value a text for patients should reach. */
export interface ReadabilityFormula {
  readonly name: Formula;
  /** Whether a lower or a higher value is easier to read. */
  readonly easier: 'lower' | 'higher';
  readonly limit: number;
  /** The value, not rounded, kept within the formula's own scale. */
  readonly value: (counts: {
    readonly wordsPerSentence: number;
    readonly syllablesPerWord: number;
  }) => number;
}

/**
 * A phrase that must not appear. `pattern` is the source of a regular expression over folded text
 * (lower case, no accents, one space between words); whole words are seen to elsewhere.
 */
export interface ProhibitedPhrase {
  readonly pattern: string;
  /** Completes "…, which". */
  readonly why: string;
  /** Completes "Say instead:". */
  readonly instead: string;
}

/** A medical word with the plain words a reader knows; variants of the term are patterns over folded text. */
export interface GlossaryTerm {
  readonly pattern: string;
  readonly plain: string;
}

/** Everything the text checks know about one language. Patterns are over folded text. */
export interface LanguageRules {
  readonly language: Language;
  readonly abbreviations: Abbreviations;
  /** Syllables of one word, at least 1. */
  readonly syllables: (word: string) => number;
  readonly formula: ReadabilityFormula;
  /** Promises of a cure, claims without evidence, and unsafe advice. */
  readonly promises: readonly ProhibitedPhrase[];
  /** Phrases that diagnose whatever follows. */
  readonly diagnoses: readonly ProhibitedPhrase[];
  /** "You have", which diagnoses only where the name of a condition follows. */
  readonly assertsCondition: {
    readonly opening: string;
    /** Words that may stand between the opening and the condition. */
    readonly between: string;
    /** Openings of a clause that leave it to the reader: "if you have". */
    readonly conditional: string;
  };
  /** A word that turns a promise round when it stands just before it: "does not cure". */
  readonly negation: string;
  readonly glossary: readonly GlossaryTerm[];
  /** What follows a term that is being explained: "that is". */
  readonly explaining: string;
  /** Words that talk about the reader instead of to them. */
  readonly talksPast: string;
}

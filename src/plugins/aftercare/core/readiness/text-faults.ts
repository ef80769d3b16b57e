import type { LocaleCode } from '../brands';
import type { Policy } from '../care/clinic';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { languageRulesOf } from '../text/languages/language-rules-of';
import { talkingPast, unexplainedWords } from '../text/plain-language';
import {
  diagnosingPhrases,
  forbiddenPhrases,
  type ProhibitedMark,
  promisingPhrases,
} from '../text/prohibited-phrases';
import { longSentences, MAX_SENTENCE_WORDS } from '../text/sentences';
import { quoted } from '../text/span';
import { inQuotes } from './concerned-exercises';
import type { DraftText } from './draft-texts';
import type { Fault } from './finding';

/** What the checks of one text have to know beside it; made once for many texts. */
export interface TextContext {
  readonly locale: LocaleCode;
  /** Names of conditions in the text's language, technical and plain. */
  readonly conditionNames: readonly string[];
  readonly forbiddenPhrases: readonly string[];
}

/** What the checks need of a clinic and a taxonomy. A list of phrases for `es` also holds for `es-MX`. */
export function textContextOf({
  locale,
  policy,
  conditions,
}: {
  readonly locale: LocaleCode;
  readonly policy: Policy;
  readonly conditions: Taxonomy['conditions'];
}): TextContext {
  const lists = policy.forbiddenPhrases;
  return {
    locale,
    conditionNames: [...conditions.values()].flatMap(({ name, plainName }) => [name, plainName]),
    forbiddenPhrases: [...new Set([locale, locale.split('-')[0] ?? locale])].flatMap((code) =>
      Object.hasOwn(lists, code) ? (lists[code] ?? []) : [],
    ),
  };
}

type TextCheck = (text: DraftText, context: TextContext) => readonly Fault[];

/** Phrases that diagnose. Safety texts name conditions on purpose and are not asked. */
export const diagnosis: TextCheck = (text, { locale, conditionNames }) => {
  if (text.role === 'safety') return [];
  return diagnosingPhrases(text.text, { locale, conditionNames }).map((mark) => prohibited(text, mark));
};

/** Promises of a cure, claims without evidence, unsafe advice. */
export const promise: TextCheck = (text, { locale }) =>
  promisingPhrases(text.text, { locale }).map((mark) => prohibited(text, mark));

/** The clinic's own list. */
export const forbidden: TextCheck = (text, context) =>
  forbiddenPhrases(text.text, context.forbiddenPhrases).map((span) => ({
    path: text.path,
    span,
    message: `${text.place} says “${quoted(text.text, span)}”, which the clinic does not allow.`,
    remedy: 'Say it in other words. The list is in the clinic’s settings.',
  }));

export const longSentence: TextCheck = (text, { locale }) => {
  const abbreviations = languageRulesOf(locale)?.abbreviations;
  return longSentences(text.text, { ...(abbreviations && { abbreviations }) }).map(
    ({ start, end, words }) => ({
      path: text.path,
      span: { start, end },
      message: `${text.place} has a sentence of ${words} words: “${quoted(text.text, { start, end })}”`,
      remedy: `Split it. Sentences of ${MAX_SENTENCE_WORDS} words or fewer are easier to follow.`,
    }),
  );
};

export const unexplained: TextCheck = (text, { locale }) => {
  if (text.role === 'title') return [];
  return unexplainedWords(text.text, { locale }).map(({ plain, ...span }) => ({
    path: text.path,
    span,
    message: `${text.place} has a medical word that it does not explain: “${quoted(text.text, span)}”.`,
    remedy: `Say it in plain words, such as ${inQuotes(plain)}, or put them in brackets behind it.`,
  }));
};

export const pastTheReader: TextCheck = (text, { locale }) =>
  talkingPast(text.text, { locale }).map((span) => ({
    path: text.path,
    span,
    message: `${text.place} talks about the reader: “${quoted(text.text, span)}”.`,
    remedy: 'Speak to the reader: “you”.',
  }));

function prohibited(text: DraftText, { why, instead, ...span }: ProhibitedMark): Fault {
  return {
    path: text.path,
    span,
    message: `${text.place} says “${quoted(text.text, span)}”, which ${why}.`,
    remedy: `Say instead: ${instead}.`,
  };
}

import type { LocaleCode } from '../brands';
import { type FoldedText, fold, foldPhrase } from './fold';
import type { GlossaryTerm } from './languages/language-rules';
import { languageRulesOf } from './languages/language-rules-of';
import { type Hit, hitsOf, lookUp, wholeWords } from './pattern';
import type { TextSpan } from './span';

/** A medical word that the text does not explain, with the plain words for it. */
export interface UnexplainedWord extends TextSpan {
  readonly plain: string;
}

/**
 * Medical words without an explanation in the same text, each at its first place. A word counts as
 * explained where brackets or "that is" follow it, where it stands in brackets itself, or where the
 * plain words appear as well.
 *
 * @see PEMAT (AHRQ 14-0002-EF), item 4
 */
export function unexplainedWords(
  text: string,
  { locale }: { readonly locale: LocaleCode },
): readonly UnexplainedWord[] {
  const rules = languageRulesOf(locale);
  if (rules === null) return [];
  const folded = fold(text);
  const explaining = new RegExp(`^ ?(?:\\(|${rules.explaining})`, 'u');
  return termsIn(rules.glossary, folded).flatMap((term) => {
    const hits = hitsOf(folded, term.expression);
    const [first] = hits;
    if (first === undefined || isExplained({ hits, folded, term, explaining })) return [];
    return [{ ...first.span, plain: term.plain }];
  });
}

/**
 * Places that talk about the reader ("the patient should") instead of to them.
 *
 * @see PEMAT, item 21
 */
export function talkingPast(text: string, { locale }: { readonly locale: LocaleCode }): readonly TextSpan[] {
  const rules = languageRulesOf(locale);
  if (rules === null) return [];
  return hitsOf(fold(text), wholeWords(rules.talksPast)).map(({ span }) => span);
}

const termsIn = lookUp<GlossaryTerm>();

function isExplained({
  hits,
  folded,
  term,
  explaining,
}: {
  hits: readonly Hit[];
  folded: FoldedText;
  term: GlossaryTerm;
  explaining: RegExp;
}): boolean {
  if (hasWords(folded, foldPhrase(term.plain))) return true;
  return hits.some(({ folded: { start, end } }) => {
    const after = folded.text.slice(end, end + LONGEST_OPENING);
    return explaining.test(after) || folded.text.slice(0, start).endsWith('(');
  });
}

function hasWords(folded: FoldedText, phrase: string): boolean {
  return ` ${folded.text.replace(/[.,;:!?()]/gu, ' ')} `
    .replace(/ +/gu, ' ')
    .includes(` ${phrase.replace(/,/gu, '')} `);
}

const LONGEST_OPENING = 40;

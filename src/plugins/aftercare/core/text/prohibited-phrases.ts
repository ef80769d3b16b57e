import type { LocaleCode } from '../brands';
import { type FoldedText, fold, foldPhrase } from './fold';
import type { LanguageRules, ProhibitedPhrase } from './languages/language-rules';
import { languageRulesOf } from './languages/language-rules-of';
import { type Compiled, clauseBefore, type Hit, hitsOf, lookUp, wholeWords } from './pattern';
import type { TextSpan } from './span';

/** A phrase that must not appear, where it stands, and what may be said. */
export interface ProhibitedMark extends TextSpan {
  /** Completes "…, which". */
  readonly why: string;
  readonly instead: string;
}

/**
 * Promises of a cure, claims without evidence and unsafe advice. A negation just before a phrase
 * turns it round ("does not break down scar tissue") and is no fault. Nothing is found in a language
 * the product has no list for.
 */
export function promisingPhrases(
  text: string,
  { locale }: { readonly locale: LocaleCode },
): readonly ProhibitedMark[] {
  const rules = languageRulesOf(locale);
  if (rules === null) return [];
  const folded = fold(text);
  return inOrder(
    phrasesIn(rules.promises, folded).flatMap((phrase) =>
      marks({ phrase, folded, negation: rules.negation }),
    ),
  );
}

/**
 * Phrases that diagnose: "your diagnosis is", and "you have" before the name of a condition, unless
 * the clause leaves it to the reader ("if you have"). Not to be asked about contraindications and
 * red flags, whose texts name conditions on purpose.
 *
 * @param conditionNames names in the text's language, technical and plain
 */
export function diagnosingPhrases(
  text: string,
  { locale, conditionNames }: { readonly locale: LocaleCode; readonly conditionNames: readonly string[] },
): readonly ProhibitedMark[] {
  const rules = languageRulesOf(locale);
  if (rules === null) return [];
  const folded = fold(text);
  const stated = phrasesIn(rules.diagnoses, folded).flatMap((phrase) =>
    marks({ phrase, folded, negation: null }),
  );
  return inOrder([...stated, ...assertedConditions({ folded, rules, conditionNames })]);
}

/**
 * A clinic's own forbidden phrases: whole words; case, accents, white space, hyphens and quotation
 * marks make no difference. Works in every language.
 */
export function forbiddenPhrases(text: string, phrases: readonly string[]): readonly TextSpan[] {
  const folded = fold(text);
  const present = wantedPhrases(phrases).filter((phrase) => folded.text.includes(phrase));
  return inOrder(
    present.flatMap((phrase) => hitsOf(folded, wholeWords(escaped(phrase))).map(({ span }) => span)),
  );
}

const WANTED = new WeakMap<readonly string[], readonly string[]>();

/** A clinic's list folded, kept as long as the list is: the same one is asked about every text. */
function wantedPhrases(phrases: readonly string[]): readonly string[] {
  const known = WANTED.get(phrases);
  if (known) return known;
  const wanted = [...new Set(phrases.map(foldPhrase))].filter((phrase) => phrase !== '');
  WANTED.set(phrases, wanted);
  return wanted;
}

function assertedConditions({
  folded,
  rules,
  conditionNames,
}: {
  folded: FoldedText;
  rules: LanguageRules;
  conditionNames: readonly string[];
}): readonly ProhibitedMark[] {
  const { opening, between, conditional } = rules.assertsCondition;
  // Few texts say "you have" at all; only they are worth an expression with every condition in it.
  if (folded.text.search(wholeWords(opening)) === -1) return [];
  const names = [...new Set(conditionNames.flatMap(nameVariants))].filter((name) => name !== '');
  if (names.length === 0) return [];
  const asserting = wholeWords(`(?:${opening}) (?:(?:${between}) ){0,3}(?:${names.map(escaped).join('|')})`);
  const isLeftOpen = new RegExp(`(?:^|\\W)(?:${conditional})(?: \\w+){0,3} ?$`, 'u');
  const [diagnosis] = rules.diagnoses;
  return hitsOf(folded, asserting)
    .filter(({ folded: place }) => !isLeftOpen.test(clauseBefore(folded, place)))
    .map(({ span }) => ({ ...span, why: diagnosis?.why ?? '', instead: diagnosis?.instead ?? '' }));
}

/** A name, the name without what stands in brackets, and what stands in them: "Sciatica (leg pain)". */
function nameVariants(name: string): readonly string[] {
  const [, outside = name, inside = ''] = /^([^(]*)\(([^)]*)\)/u.exec(name) ?? [];
  return [name, outside, inside].map(foldPhrase);
}

const phrasesIn = lookUp<ProhibitedPhrase>();

function marks({
  phrase,
  folded,
  negation,
}: {
  phrase: Compiled<ProhibitedPhrase>;
  folded: FoldedText;
  negation: string | null;
}): readonly ProhibitedMark[] {
  return hitsOf(folded, phrase.expression)
    .filter((hit) => negation === null || !isNegated({ hit, folded, negation }))
    .map(({ span }) => ({ ...span, why: phrase.why, instead: phrase.instead }));
}

/** One word may stand between, as in "will not fully heal"; with more the negation means something else. */
function isNegated({ hit, folded, negation }: { hit: Hit; folded: FoldedText; negation: string }): boolean {
  return new RegExp(`(?:^|\\W)(?:${negation})(?: \\w+)? ?$`, 'u').test(clauseBefore(folded, hit.folded));
}

function escaped(phrase: string): string {
  return phrase.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function inOrder<Mark extends TextSpan>(found: readonly Mark[]): readonly Mark[] {
  return [...found].sort((one, other) => one.start - other.start || one.end - other.end);
}

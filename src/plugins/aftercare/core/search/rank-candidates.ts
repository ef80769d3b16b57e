import { matchQuality } from './match-quality';
import { type Phrase, type RankedFields, type WordForms, wordsOfPhrase } from './ranked-fields';
import type { QueryWord, SearchQuery } from './search-query';

/** An entry the database found. */
export interface Candidate {
  readonly id: number;
  readonly ranked: RankedFields;
}

/** What a word is worth by the best place it stands in; one in none of them stands in the text. */
const WEIGHTS = { title: 16, names: 8, exercises: 4, around: 2 } as const satisfies Record<
  keyof RankedFields,
  number
>;
const TEXT_WEIGHT = 1;
/** Shares of a place's weight: for two words side by side as in the query, and for a phrase said in full. */
const SIDE_BY_SIDE = 0.25;
const IN_FULL = 0.5;

/**
 * Puts what a query found in order, best first. The order depends on query and candidates alone, not
 * on the order they came in: equal scores go by title, then by id.
 */
export function rankCandidates<Found extends Candidate>(
  candidates: readonly Found[],
  { words }: Pick<SearchQuery, 'words'>,
): readonly Found[] {
  const scoreOf = scorer(words);
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.ranked) }))
    .sort((a, b) => b.score - a.score || byTitle(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

/**
 * How well an entry answers a query; only worth comparing within one query.
 *
 * Each word counts by the best place it stands in. Words side by side as in the query count more, in
 * the title or in one name, and so does a title or name that the query says in full.
 */
export function searchScore(ranked: RankedFields, { words }: Pick<SearchQuery, 'words'>): number {
  return scorer(words)(ranked);
}

/** How a phrase answers a query. */
interface PhraseAnswer {
  /** For each word of the query how well the phrase answers it, 0 to 1. */
  readonly words: readonly number[];
  /** What the phrase is worth as a whole, as a share of its place's weight. */
  readonly whole: number;
}

function scorer(words: readonly QueryWord[]): (ranked: RankedFields) => number {
  const answerOf = remembered((phrase) => phraseAnswer(wordsOfPhrase(phrase), words));
  return ({ title, names, exercises, around }) => {
    const titleAnswer = answerOf(title);
    const nameAnswers = names.map(answerOf);
    const worth = words.map(() => TEXT_WEIGHT);
    raise(worth, [titleAnswer], WEIGHTS.title);
    raise(worth, nameAnswers, WEIGHTS.names);
    raise(worth, exercises.map(answerOf), WEIGHTS.exercises);
    raise(worth, around.map(answerOf), WEIGHTS.around);
    return (
      sum(worth) +
      WEIGHTS.title * titleAnswer.whole +
      WEIGHTS.names * best(nameAnswers.map(({ whole }) => whole))
    );
  };
}

/** The candidates of one query share most of their names: each is compared once. */
function remembered(answer: (phrase: Phrase) => PhraseAnswer): (phrase: Phrase) => PhraseAnswer {
  const known = new Map<Phrase, PhraseAnswer>();
  return (phrase) => {
    const before = known.get(phrase);
    if (before) return before;
    const made = answer(phrase);
    known.set(phrase, made);
    return made;
  };
}

/** Raises each word's worth to what a place gives it, where that is more. */
function raise(worth: number[], answers: readonly PhraseAnswer[], weight: number): void {
  for (const { words } of answers) {
    for (const [index, quality] of words.entries()) {
      worth[index] = Math.max(worth[index] ?? 0, quality * weight);
    }
  }
}

function phraseAnswer(phrase: readonly WordForms[], words: readonly QueryWord[]): PhraseAnswer {
  /** By word of the query, then by word of the phrase. */
  const qualities = words.map((wanted) => phrase.map((word) => matchQuality(wanted, word)));
  const said = phrase.map((_, place) => best(qualities.map((places) => places[place] ?? 0)));
  const share = phrase.length === 0 ? 0 : sum(said) / phrase.length;
  return { words: qualities.map(best), whole: SIDE_BY_SIDE * pairsIn(qualities) + IN_FULL * share };
}

/** How many words of the query are followed, in the phrase too, by the one after them. */
function pairsIn(qualities: readonly (readonly number[])[]): number {
  return qualities.filter((first, index) => {
    const second = qualities[index + 1] ?? [];
    return first.some((quality, place) => quality > 0 && (second[place + 1] ?? 0) > 0);
  }).length;
}

function best(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function byTitle(a: Candidate, b: Candidate): number {
  if (a.ranked.title !== b.ranked.title) return a.ranked.title < b.ranked.title ? -1 : 1;
  return a.id - b.id;
}

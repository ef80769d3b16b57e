import { isSameJson } from '../../canonical-json';
import type { Language } from '../../language';
import { languageOf } from '../../language';
import type { ExerciseShown } from '../publication';
import { type ChangeSentences, fillIn, type Sentences } from '../sentences/sentences';
import type { Comparison } from './comparison';

/** An exercise with how much of it is asked for. */
export interface DosedExercise {
  readonly exercise: ExerciseShown;
  readonly dosageText: readonly string[];
}

/** Parts of an exercise of which it is enough to say that they changed. */
const PARTS: readonly {
  readonly sentence: keyof ChangeSentences;
  readonly of: (exercise: ExerciseShown) => unknown;
}[] = [
  { sentence: 'steps', of: ({ steps }) => steps },
  { sentence: 'variants', of: variants },
  { sentence: 'pictures', of: ({ scene, media }) => ({ scene, media }) },
  { sentence: 'exerciseDetails', of: details },
];

/** What changed about an exercise that is in both versions, each sentence naming it. */
export function exerciseChanges({ previous, next, words }: Comparison<DosedExercise>): readonly string[] {
  const tell = (sentence: string, values: Readonly<Record<string, string>> = {}) =>
    fillIn(sentence, { exercise: next.exercise.title, ...values });
  const parts = PARTS.filter(({ of }) => !isSameJson(of(previous.exercise), of(next.exercise)));
  return [
    ...dosageChange({ previous, next, words }).map(({ sentence, ...values }) => tell(sentence, values)),
    ...stopSignChange({ previous, next, words }).map(({ sentence, ...values }) => tell(sentence, values)),
    ...parts.map(({ sentence }) => tell(words.changes[sentence])),
  ];
}

type Told = { readonly sentence: string } & Readonly<Record<string, string>>;

function dosageChange({ previous, next, words }: Comparison<DosedExercise>): readonly Told[] {
  if (isSameJson(previous.dosageText, next.dosageText)) return [];
  const inWords = (sentences: readonly string[]) => sentences.join(' ') || `${words.changes.nothing}.`;
  return [
    { sentence: words.changes.dosage, old: inWords(previous.dosageText), new: inWords(next.dosageText) },
  ];
}

function stopSignChange({ previous, next, words }: Comparison<DosedExercise>): readonly Told[] {
  const [old, now] = [previous.exercise, next.exercise];
  if (old.stopSignsLocale !== now.stopSignsLocale) {
    return [{ sentence: words.changes.stopSignsNotice, language: languageName(now.stopSignsLocale, words) }];
  }
  const isSame = isSameJson(old.stopSigns, now.stopSigns) && old.stopSignsNotice === now.stopSignsNotice;
  return isSame ? [] : [{ sentence: words.changes.stopSigns }];
}

/** A language as another language calls it. */
export function languageName(locale: string, words: Sentences): string {
  const language: Language | null = languageOf(locale);
  return words.languages[language ?? 'other'];
}

function variants({ easierText, harderText, easier, harder }: ExerciseShown) {
  return { easierText, harderText, easier, harder };
}

function details({ kind, position, sided, equipment }: ExerciseShown) {
  return { kind, position, sided, equipment };
}

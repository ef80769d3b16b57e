import type { ExerciseDraft } from '../exercise/exercise';
import type { Path } from '../outcome';
import { isBlank } from '../text/is-blank';
import { concernedExercises, itemName } from './concerned-exercises';
import type { RoutineSubject, Subject } from './subject';

/**
 * What a text is, as far as the language rules care: a title cannot explain its words, a safety text
 * may name conditions, and the words of a picture are no prose.
 */
export type TextRole = 'title' | 'prose' | 'safety' | 'picture';

/** One text a reader will see. */
export interface DraftText {
  readonly path: Path;
  /** Begins a sentence: "Step 2", "The summary". */
  readonly place: string;
  readonly text: string;
  readonly role: TextRole;
}

/** Every text the author of this draft wrote, in reading order; blank ones are left out. */
export function draftTexts(subject: Subject): readonly DraftText[] {
  const texts = subject.kind === 'exercise' ? exerciseTexts(subject.draft) : routineTexts(subject);
  return texts.filter(({ text }) => !isBlank(text));
}

/**
 * Texts of the published exercises a routine shows, each led back to its item. They passed their own
 * gate, but a clinic's list of forbidden phrases, or its conditions, may have grown since.
 */
export function shownExerciseTexts(subject: RoutineSubject): readonly DraftText[] {
  return concernedExercises(subject).flatMap(({ content, name, pathTo }) =>
    exerciseTexts(content)
      .filter(({ text }) => !isBlank(text))
      .map((text) => ({
        ...text,
        path: pathTo(...text.path),
        place: `${name} ${text.place.charAt(0).toLowerCase()}${text.place.slice(1)},`,
      })),
  );
}

function exerciseTexts({
  title,
  steps,
  stopSigns,
  easierText,
  harderText,
  media,
}: ExerciseDraft): readonly DraftText[] {
  return [
    { path: ['title'], place: 'The title', text: title, role: 'title' },
    ...steps.map(
      ({ text }, index): DraftText => ({
        path: ['steps', index, 'text'],
        place: `Step ${index + 1}`,
        text,
        role: 'prose',
      }),
    ),
    ...stopSigns.map(
      (text, index): DraftText => ({
        path: ['stopSigns', index],
        place: `Stop sign ${index + 1}`,
        text,
        role: 'safety',
      }),
    ),
    { path: ['easierText'], place: 'The easier way', text: easierText, role: 'prose' },
    { path: ['harderText'], place: 'The harder way', text: harderText, role: 'prose' },
    ...media.map(
      ({ alternativeText }, index): DraftText => ({
        path: ['media', index, 'alternativeText'],
        place: `The description of picture ${index + 1}`,
        text: alternativeText,
        role: 'picture',
      }),
    ),
  ];
}

function routineTexts(subject: RoutineSubject): readonly DraftText[] {
  const { title, summary } = subject.draft;
  return [
    { path: ['title'], place: 'The title', text: title, role: 'title' },
    { path: ['summary'], place: 'The summary', text: summary, role: 'prose' },
    ...noteTexts(subject),
    ...blockTexts(subject),
    ...reportingTexts(subject),
  ];
}

function noteTexts(subject: RoutineSubject): readonly DraftText[] {
  const { locale, programme } = subject.draft;
  return programme.items.map(({ note }, index) => ({
    path: ['programme', 'items', index, 'note', locale],
    place: `The note of ${itemName(subject, index)}`.replace(/,$/u, ''),
    text: Object.hasOwn(note, locale) ? (note[locale] ?? '') : '',
    role: 'prose',
  }));
}

function blockTexts({ draft }: RoutineSubject): readonly DraftText[] {
  return draft.textBlocks.flatMap(({ title, text }, index): readonly DraftText[] => [
    {
      path: ['textBlocks', index, 'title'],
      place: `The title of text ${index + 1}`,
      text: title,
      role: 'title',
    },
    { path: ['textBlocks', index, 'text'], place: `Text ${index + 1}`, text, role: 'prose' },
  ]);
}

function reportingTexts({ draft: { reporting } }: RoutineSubject): readonly DraftText[] {
  const named = [
    ['motivation', 'The encouragement'],
    ['progressionRule', 'The rule for moving on'],
    ['startingLevelRule', 'The rule for the starting level'],
  ] as const;
  return named.map(([field, place]) => ({
    path: ['reporting', field],
    place,
    text: reporting[field],
    role: 'prose',
  }));
}

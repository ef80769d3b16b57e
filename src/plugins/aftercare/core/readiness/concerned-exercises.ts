import type { ExerciseDraft } from '../exercise/exercise';
import type { Path } from '../outcome';
import { quoted } from '../text/span';
import type { ExerciseSubject, RoutineSubject, Subject } from './subject';

/** An exercise the gate looks at: the draft itself, or one that a routine's item resolves to. */
export interface ConcernedExercise {
  readonly content: ExerciseDraft;
  /** Begins a sentence about it: "This exercise", or "Exercise 2, “Chin tuck”,". */
  readonly name: string;
  /** Where to go for one of its fields: the field itself, or the item of the routine. */
  readonly pathTo: (...field: Path) => Path;
  /** What to do about it, from an order without capital and full stop. */
  readonly remedy: (order: string) => string;
}

/** The exercise itself, or every published exercise of a routine in the order of its items. */
export function concernedExercises(subject: Subject): readonly ConcernedExercise[] {
  return subject.kind === 'exercise' ? [itself(subject)] : ofRoutine(subject);
}

function itself({ draft }: ExerciseSubject): ConcernedExercise {
  return {
    content: draft,
    name: 'This exercise',
    pathTo: (...field) => field,
    remedy: (order) => `${order.charAt(0).toUpperCase()}${order.slice(1)}.`,
  };
}

function ofRoutine({ draft, context }: RoutineSubject): readonly ConcernedExercise[] {
  return draft.programme.items.flatMap((item, index) => {
    const resolved = context.exercises.get(item.exercise);
    if (!resolved) return [];
    const title = inQuotes(resolved.content.title);
    return [
      {
        content: resolved.content,
        name: `Exercise ${index + 1}, ${title},`,
        pathTo: () => ['programme', 'items', index, 'exercise'],
        remedy: (order: string) => `Open the exercise ${title}, ${order}, and publish it again.`,
      },
    ];
  });
}

/** Names an item of a programme by its place, and by its exercise's title where that is known. */
export function itemName(subject: RoutineSubject, index: number): string {
  const item = subject.draft.programme.items[index];
  const resolved = item && subject.context.exercises.get(item.exercise);
  return resolved ? `Exercise ${index + 1}, ${inQuotes(resolved.content.title)},` : `Exercise ${index + 1}`;
}

/** A title or a phrase as a message shows it, shortened where it is long. */
export function inQuotes(text: string): string {
  const shown = quoted(text, { start: 0, end: text.length });
  return shown === '' ? 'without a title' : `“${shown}”`;
}

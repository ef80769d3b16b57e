import type { DocumentId } from '../brands';
import type { Dosage } from '../dosage/dosage';
import { mergeDosage } from '../dosage/merge-dosage';
import type { ResolvedExercise } from '../readiness/subject';
import type { Programme, ProgrammeItem } from './routine';

/** An item with the exercise it names and the dosage that results for it. */
export interface ResolvedItem {
  readonly item: ProgrammeItem;
  /** Null where the exercise is not published in the language. */
  readonly exercise: ResolvedExercise | null;
  /** Null where there is no exercise, or neither it nor the item says anything about the dosage. */
  readonly dosage: Dosage | null;
}

/** Resolves a programme's items, in order; the item's side stands before its exercise's. */
export function resolveItems(subject: {
  readonly programme: Programme;
  readonly exercises: ReadonlyMap<DocumentId, ResolvedExercise>;
}): readonly ResolvedItem[] {
  return subject.programme.items.map((item) => {
    const exercise = subject.exercises.get(item.exercise) ?? null;
    return { item, exercise, dosage: exercise && resolveDosage(item, exercise) };
  });
}

const EMPTY_DOSAGE: Dosage = { parts: [], side: 'none' };

function resolveDosage(item: ProgrammeItem, { content }: ResolvedExercise): Dosage | null {
  if (content.dosage === null && !saysSomething(item)) return null;
  return mergeDosage({
    base: content.dosage ?? EMPTY_DOSAGE,
    override: item.dosage,
    ...(item.side && { side: item.side }),
  });
}

function saysSomething({ dosage, side }: ProgrammeItem): boolean {
  return dosage.parts !== undefined || Boolean(dosage.frequency) || side !== undefined;
}

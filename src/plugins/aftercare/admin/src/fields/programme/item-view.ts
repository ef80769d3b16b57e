import type { Side } from '../../../../core/anatomy/side';
import { type Dosage, diffDosage, mergeDosage, programmeMinutesPerDay } from '../../../../core/dosage';
import type { ProgrammeItem } from '../../../../core/routine/routine';
import type { ExerciseChoice } from '../../api/answers';
import type { Text } from '../../translations/use-text';
import type { Amount } from '../dosage/dosage-editor';
import { NO_DOSAGE } from '../dosage/read-dosage';

export type ItemState = 'ready' | 'unpublished' | 'missing' | 'loading';

/** What an item of the programme looks like to its author. */
export interface ItemView {
  readonly state: ItemState;
  readonly exercise: ExerciseChoice | null;
  readonly base: Dosage;
  /** The exercise's default with the item's differences laid over it. */
  readonly dosage: Dosage;
  readonly side: Side;
}

/** Exercises by document id: undefined while unknown, null where there is none. */
export type KnownExercises = ReadonlyMap<string, ExerciseChoice | null>;

export function itemView({ item, exercises }: { item: ProgrammeItem; exercises: KnownExercises }): ItemView {
  const exercise = exercises.get(item.exercise);
  const base = exercise?.dosage ?? NO_DOSAGE;
  const dosage = mergeDosage({ base, override: item.dosage, ...(item.side ? { side: item.side } : {}) });
  return { state: stateOf(exercise), exercise: exercise ?? null, base, dosage, side: dosage.side };
}

function stateOf(exercise: ExerciseChoice | null | undefined): ItemState {
  if (exercise === undefined) return 'loading';
  if (exercise === null) return 'missing';
  return exercise.isPublished ? 'ready' : 'unpublished';
}

/** The exercise's title, or words for one that is not there. */
export function itemTitle({ state, exercise }: ItemView, text: Text): string {
  if (state === 'loading') return text('loading');
  return exercise?.title || text('programme.missing.title');
}

/** What of a wanted dosage differs from the exercise's default. */
export function overrideFor({ base, wanted }: { base: Dosage; wanted: Amount }) {
  return diffDosage({ base, wanted: { ...wanted, side: base.side } });
}

/** Minutes a day the whole programme asks for, as far as its items say how often. */
export function programmeMinutes(views: readonly ItemView[]): number {
  return programmeMinutesPerDay(
    views.map(({ dosage }) => dosage).filter(({ frequency }) => frequency !== undefined),
  );
}

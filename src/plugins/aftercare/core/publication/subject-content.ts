import type { Key } from '../brands';
import type { PainRule } from '../care/clinic';
import type { ExerciseDraft } from '../exercise/exercise';
import type { Subject } from '../readiness/subject';

/** An exercise as it takes part in a publication, with the programme items that use it. */
export interface UsedExercise {
  readonly content: ExerciseDraft;
  readonly items: readonly string[];
}

/** Exercises whose content a publication shows, each once, in the programme's order. */
export function usedExercises(subject: Subject): readonly UsedExercise[] {
  if (subject.kind === 'exercise') return [{ content: subject.draft, items: [] }];
  const { items } = subject.draft.programme;
  const ids = [...new Set(items.map(({ exercise }) => exercise))];
  return ids.flatMap((id) => {
    const exercise = subject.context.exercises.get(id);
    if (exercise === undefined) return [];
    return [
      {
        content: exercise.content,
        items: items.filter((item) => item.exercise === id).map(({ key }) => key),
      },
    ];
  });
}

/** Keys of the contraindications the exercises themselves name, each once. */
export function ownContraindications(subject: Subject): readonly Key[] {
  return [...new Set(usedExercises(subject).flatMap(({ content }) => content.contraindications))];
}

/** The routine's own pain rule, or the clinic's. */
export function painRuleOf({ kind, draft, context }: Subject): PainRule {
  return (kind === 'routine' ? draft.painRule : null) ?? context.clinic.painRule;
}

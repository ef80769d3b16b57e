import { ancestorsOf } from '../anatomy/area-tree';
import type { Key } from '../brands';
import { calledRedFlagSets } from '../readiness/references';
import type { Subject } from '../readiness/subject';
import { signersOf } from './signatories';
import { ownContraindications, usedExercises } from './subject-content';

/**
 * What a publication was built from, as `type:KEY`, sorted. When one of these changes the publication
 * may have to be built anew.
 *
 * Body areas stand with the areas above them and exercises with their kind (`exercise-kind:KEY`), so
 * that a red-flag set which newly reaches an area or a kind finds what it concerns. Dropped sets count
 * too, and uploaded files (`file:ID`). Whoever signed counts while what they signed is shown. Everything
 * depends on the clinic.
 */
export function dependenciesOf(subject: Subject): readonly string[] {
  const { draft, context } = subject;
  const exercises = usedExercises(subject).map(({ content }) => content);
  const routine = subject.kind === 'routine' ? subject.draft : null;
  return sorted([
    'clinic',
    ...named('exercise', routine?.programme.items.map(({ exercise }) => exercise) ?? []),
    ...named(
      'exercise-link',
      exercises.flatMap(({ easier, harder }) => [...easier, ...harder]),
    ),
    ...named(
      'exercise-kind',
      exercises.flatMap(({ kind }) => kind ?? []),
    ),
    ...named('red-flag-set', calledRedFlagSets(subject)),
    ...named('red-flag-set', routine?.droppedRedFlagSets.map(({ key }) => key) ?? []),
    ...named('contraindication', ownContraindications(subject)),
    ...named('condition', routine?.conditions ?? []),
    ...named(
      'body-area',
      draft.areas.flatMap((area) => withAreasAbove(area, subject)),
    ),
    ...named('reason', draft.reasons),
    ...named(
      'equipment',
      exercises.flatMap(({ equipment }) => equipment),
    ),
    ...named(
      'file',
      exercises.flatMap(({ media }) => media.map(({ file }) => file)),
    ),
    ...named('therapist', draft.author === null ? [] : [draft.author]),
    ...named(
      'therapist',
      signersOf(context).map(({ documentId }) => documentId),
    ),
  ]);
}

function withAreasAbove(area: Key, { context }: Subject): readonly Key[] {
  return [area, ...ancestorsOf(area, context.sourceTaxonomy.areas)];
}

function named(type: string, keys: readonly string[]): readonly string[] {
  return keys.map((key) => `${type}:${key}`);
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

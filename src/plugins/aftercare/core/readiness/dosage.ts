import type { Side } from '../anatomy/side';
import type { Dosage } from '../dosage/dosage';
import { dosageProblems } from '../dosage/dosage-problems';
import type { ExerciseDraft } from '../exercise/exercise';
import type { Path } from '../outcome';
import { resolveItems } from '../routine/resolve-items';
import { itemName } from './concerned-exercises';
import type { Fault, Rule } from './finding';
import type { RuleFamily } from './rule-family';
import type { Subject } from './subject';

/** A dosage as the reader will get it, with the exercise it is for. */
interface DosageInPlace {
  readonly content: ExerciseDraft;
  readonly dosage: Dosage | null;
  readonly name: string;
  readonly path: Path;
  readonly sidePath: Path;
  readonly isFrequencyRequired: boolean;
}

function dosagesOf(subject: Subject): readonly DosageInPlace[] {
  if (subject.kind === 'exercise') {
    const { draft } = subject;
    const place = { path: ['dosage'], sidePath: ['dosage', 'side'], name: 'This exercise' };
    return [{ ...place, content: draft, dosage: draft.dosage, isFrequencyRequired: false }];
  }
  const { draft, context } = subject;
  return resolveItems({ programme: draft.programme, exercises: context.exercises }).flatMap(
    ({ exercise, dosage }, index) => {
      if (!exercise) return [];
      const item: Path = ['programme', 'items', index];
      const place = {
        path: [...item, 'dosage'],
        sidePath: [...item, 'side'],
        name: itemName(subject, index),
      };
      return [{ ...place, content: exercise.content, dosage, isFrequencyRequired: true }];
    },
  );
}

const complete: Rule<Subject> = {
  id: 'dosage.complete',
  family: 'dosage',
  severity: 'blocker',
  isFixed: true,
  check: (subject) => dosagesOf(subject).flatMap(incomplete),
};

function incomplete({ content, dosage, name, path, isFrequencyRequired }: DosageInPlace): readonly Fault[] {
  if (dosage === null) {
    if (content.kind === 'education') return [];
    return [{ path, message: `${name} has no dosage.`, remedy: 'Say how many, how long and how often.' }];
  }
  return dosageProblems(dosage, { kind: content.kind, isFrequencyRequired }).map((problem) => ({
    path: [...path, ...(problem.path ?? [])],
    message: `${name} has a dosage that cannot be followed: ${problem.message}`,
    remedy: 'Correct the dosage.',
  }));
}

const side: Rule<Subject> = {
  id: 'dosage.side',
  family: 'dosage',
  severity: 'blocker',
  check: (subject) =>
    dosagesOf(subject).flatMap((place) => (place.dosage ? wrongSide(place, place.dosage.side) : [])),
};

function wrongSide({ content, name, sidePath }: DosageInPlace, given: Side): readonly Fault[] {
  if (content.sided && given === 'none') {
    return [
      {
        path: sidePath,
        message: `${name} is done on one side at a time, but no side is given.`,
        remedy: 'Choose a side: left, right, both, the sore side or the other side.',
      },
    ];
  }
  if (content.sided || given === 'none') return [];
  return [
    {
      path: sidePath,
      message: `${name} has a side, although it is not done on one side.`,
      remedy: 'Take the side away.',
      suggestion: { path: sidePath, value: 'none', label: 'No side' },
    },
  ];
}

export const DOSAGE_RULES: RuleFamily = { both: [complete, side] };

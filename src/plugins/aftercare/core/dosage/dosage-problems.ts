import type { ExerciseKind } from '../exercise/exercise';
import type { Problem } from '../outcome';
import type { Dosage } from './dosage';
import { frequencyProblems } from './frequency-problems';
import { partProblems } from './part-problems';

/**
 * What keeps a dosage from being followed: numbers out of bounds, and what is missing. Paths lead
 * into the dosage. An exercise of kind `education` needs nothing, but what it gives is checked too.
 *
 * @param need.isFrequencyRequired true for a routine's resolved item, false for an exercise's default
 * @see domain rules, "Dosage"
 */
export function dosageProblems(
  dosage: Dosage,
  need: { readonly kind: ExerciseKind | null; readonly isFrequencyRequired: boolean },
): readonly Problem[] {
  const isNeeded = need.kind !== 'education';
  return [
    ...(isNeeded && dosage.parts.length === 0 ? [NO_PARTS] : []),
    ...dosage.parts.flatMap((part, index) => partProblems({ part, path: ['parts', index], isNeeded })),
    ...(isNeeded && need.isFrequencyRequired && !dosage.frequency ? [NO_FREQUENCY] : []),
    ...(dosage.frequency ? frequencyProblems(dosage.frequency, ['frequency']) : []),
  ];
}

const NO_PARTS: Problem = {
  id: 'dosage.no-parts',
  path: ['parts'],
  message: 'The dosage is empty. Say how many repetitions, or how long.',
};

const NO_FREQUENCY: Problem = {
  id: 'dosage.no-frequency',
  path: ['frequency'],
  message: 'Say how often this is done, such as 2 times a day.',
};

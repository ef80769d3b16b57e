import type { Side } from '../anatomy/side';
import { DOSAGE_BOUNDS, type Dosage, type DosagePart, type Frequency, type Tempo } from './dosage';
import { middle } from './quantity';

/** Seconds of one repetition where no tempo is given (domain rules, "Dosage"). */
export const SECONDS_PER_REPETITION = 3;
/** Hours of a day in which an exercise "every n hours" is done (domain rules, "Dosage"). */
export const WAKING_HOURS = 16;

const SECONDS_PER_MINUTE = 60;
// Eight times 13 seconds and 16 more are 2 minutes, but their fractions add up to a little over 2.
const ROUNDING_SLACK = 1e-9;

/**
 * Minutes one item asks of the patient on a day on which it is due. A range counts with its
 * middle; an open frequency and "after each visit" count once.
 *
 * @returns a fraction where it is one; 0 for a dosage without parts
 * @see domain rules, "Dosage"
 */
export function minutesPerDay(dosage: Dosage): number {
  const seconds = dosage.parts.reduce((sum, part) => sum + partSeconds(part), 0);
  return (seconds * sidesDone(dosage.side) * timesPerDay(dosage.frequency)) / SECONDS_PER_MINUTE;
}

/**
 * Minutes a day a whole programme asks of the patient.
 *
 * @param dosages resolved, one an item
 * @returns whole minutes, rounded up; 0 for an empty programme
 */
export function programmeMinutesPerDay(dosages: readonly Dosage[]): number {
  const minutes = dosages.reduce((sum, dosage) => sum + minutesPerDay(dosage), 0);
  return Math.max(0, Math.ceil(minutes - ROUNDING_SLACK));
}

function partSeconds(part: DosagePart): number {
  const sets = Math.max(1, middle(part.sets ?? 1));
  const rest = middle(part.restSeconds ?? 0);
  // A set that lasts a given time has its rests inside; rests between sets come on top.
  if (part.durationSeconds !== undefined) {
    return sets * middle(part.durationSeconds) + (sets - 1) * rest;
  }
  const repetitions = middle(part.reps ?? 1);
  const work = sets * repetitions * repetitionSeconds(part);
  return work + restsTaken({ sets, repetitions }) * rest;
}

/** Rest lies between sets; in a single set it lies between its repetitions. */
function restsTaken({ sets, repetitions }: { readonly sets: number; readonly repetitions: number }): number {
  return Math.max(0, (sets > 1 ? sets : repetitions) - 1);
}

function repetitionSeconds({ reps, holdSeconds = 0, tempo }: DosagePart): number {
  const hold = middle(holdSeconds);
  const isHeldOnly = reps === undefined;
  return isHeldOnly ? hold : hold + movementSeconds(tempo);
}

function movementSeconds(tempo: Tempo | undefined): number {
  const given = tempo ? tempo.down + tempo.pause + tempo.up : 0;
  return given > 0 ? given : SECONDS_PER_REPETITION;
}

/** A dose for each side is done twice (clinical reference: "the dose is for each side"). */
function sidesDone(side: Side): number {
  return side === 'both' || side === 'alternate' ? 2 : 1;
}

function timesPerDay(frequency: Frequency | undefined): number {
  switch (frequency?.kind) {
    case 'per-day':
      return middle(frequency.times);
    case 'every-hours':
      return WAKING_HOURS / Math.max(DOSAGE_BOUNDS.everyHours.min, middle(frequency.hours));
    case 'after-visit':
    case undefined:
      return 1;
  }
}

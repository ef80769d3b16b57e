import type { Path, Problem } from '../outcome';
import { DOSAGE_BOUNDS, type DosagePart, type Quantity, type Tempo } from './dosage';
import { highest } from './quantity';
import { type Measure, quantityProblems } from './quantity-problems';

interface PartSubject {
  readonly part: DosagePart;
  readonly path: Path;
  /** False for an exercise that only informs: it may leave everything out. */
  readonly isNeeded: boolean;
}

/** What is wrong with one part of a dosage. */
export function partProblems(subject: PartSubject): readonly Problem[] {
  return [...measureProblems(subject), ...tempoProblems(subject), ...contentProblems(subject)];
}

const MEASURES = {
  sets: { name: 'Sets', bounds: DOSAGE_BOUNDS.sets, isWhole: true },
  reps: { name: 'Repetitions', bounds: DOSAGE_BOUNDS.reps, isWhole: true },
  holdSeconds: { name: 'Hold in seconds', bounds: DOSAGE_BOUNDS.holdSeconds, isWhole: true },
  durationSeconds: { name: 'Duration in seconds', bounds: DOSAGE_BOUNDS.durationSeconds, isWhole: true },
  restSeconds: { name: 'Rest in seconds', bounds: DOSAGE_BOUNDS.restSeconds, isWhole: true },
  effort: { name: 'Effort', bounds: DOSAGE_BOUNDS.effort, isWhole: true },
} satisfies Partial<Record<keyof DosagePart, Measure>>;
const MEASURE_NAMES = Object.keys(MEASURES) as (keyof typeof MEASURES)[]; // keys of the table above

const LOAD: Measure = { name: 'Weight', bounds: DOSAGE_BOUNDS.load, isWhole: false };
const TEMPO: Measure = { name: 'Tempo in seconds', bounds: DOSAGE_BOUNDS.tempo, isWhole: false };
const PHASES = ['down', 'pause', 'up'] as const satisfies readonly (keyof Tempo)[];

function measureProblems({ part, path }: PartSubject): readonly Problem[] {
  const given = MEASURE_NAMES.flatMap((name) =>
    problemsIfGiven({ quantity: part[name], measure: MEASURES[name], path: [...path, name] }),
  );
  const load = problemsIfGiven({
    quantity: part.load?.value,
    measure: LOAD,
    path: [...path, 'load', 'value'],
  });
  return [...given, ...load];
}

function tempoProblems({ part: { tempo }, path }: PartSubject): readonly Problem[] {
  if (tempo === undefined) return [];
  const place = [...path, 'tempo'];
  if (PHASES.every((phase) => tempo[phase] === 0)) {
    const message = 'Tempo: every phase is 0. Give the seconds, or leave the tempo out.';
    return [{ id: 'dosage.empty-tempo', path: place, message }];
  }
  return PHASES.flatMap((phase) =>
    quantityProblems({ quantity: tempo[phase], measure: TEMPO, path: [...place, phase] }),
  );
}

function contentProblems({ part, path, isNeeded }: PartSubject): readonly Problem[] {
  const problems: Problem[] = [];
  if (isNeeded && !saysWhatToDo(part)) {
    const message = 'Say how many repetitions, how long to hold, or how long it takes.';
    problems.push({ id: 'dosage.nothing-to-do', path, message });
  }
  if (part.reps !== undefined && part.durationSeconds !== undefined) {
    const message = 'Give repetitions or a duration, not both.';
    problems.push({ id: 'dosage.reps-and-duration', path: [...path, 'durationSeconds'], message });
  }
  if (part.load !== undefined && part.band !== undefined) {
    const message = 'Give a weight or a band, not both.';
    problems.push({ id: 'dosage.load-and-band', path: [...path, 'band'], message });
  }
  return problems;
}

/** A hold of 0 seconds alone is nothing to do. */
function saysWhatToDo({ reps, durationSeconds, holdSeconds }: DosagePart): boolean {
  return reps !== undefined || durationSeconds !== undefined || highest(holdSeconds ?? 0) > 0;
}

function problemsIfGiven(subject: {
  readonly quantity: Quantity | undefined;
  readonly measure: Measure;
  readonly path: Path;
}): readonly Problem[] {
  const { quantity, measure, path } = subject;
  return quantity === undefined ? [] : quantityProblems({ quantity, measure, path });
}

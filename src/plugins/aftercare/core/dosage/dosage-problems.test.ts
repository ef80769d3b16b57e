import fc from 'fast-check';
import { validDosage } from '../../../../../tests/support/dosage-arbitraries';
import { EXERCISE_KINDS } from '../exercise/exercise';
import type { Dosage, DosagePart, Frequency } from './dosage';
import { dosageProblems } from './dosage-problems';

const ROUTINE = { kind: 'stretch', isFrequencyRequired: true } as const;
const DAILY: Frequency = { kind: 'per-day', times: 1 };

function problemsOf(over: Partial<Dosage>): readonly (readonly [string, string])[] {
  const dosage: Dosage = { parts: [{ reps: 5 }], side: 'none', frequency: DAILY, ...over };
  return dosageProblems(dosage, ROUTINE).map(({ id, path }) => [id, (path ?? []).join('.')]);
}

describe('dosageProblems', () => {
  it('finds nothing in a whole dosage within bounds', () => {
    fc.assert(
      fc.property(validDosage, fc.constantFrom(...EXERCISE_KINDS), (dosage, kind) => {
        expect(dosageProblems(dosage, { kind, isFrequencyRequired: true })).toEqual([]);
      }),
    );
  });

  it('misses the parts of an empty dosage', () => {
    expect(problemsOf({ parts: [] })).toEqual([['dosage.no-parts', 'parts']]);
  });

  it('misses the frequency in a routine, not in an exercise', () => {
    const dosage: Dosage = { parts: [{ reps: 5 }], side: 'none' };
    expect(dosageProblems(dosage, ROUTINE)).toMatchObject([
      { id: 'dosage.no-frequency', path: ['frequency'] },
    ]);
    expect(dosageProblems(dosage, { kind: 'stretch', isFrequencyRequired: false })).toEqual([]);
  });

  it('asks nothing of what only informs, yet checks what it says', () => {
    const need = { kind: 'education', isFrequencyRequired: true } as const;
    expect(dosageProblems({ parts: [], side: 'none' }, need)).toEqual([]);
    expect(dosageProblems({ parts: [{ sets: 2 }], side: 'none' }, need)).toEqual([]);
    expect(dosageProblems({ parts: [{ reps: 101 }], side: 'none' }, need)).toMatchObject([
      { id: 'dosage.out-of-bounds' },
    ]);
  });

  it('asks the whole dosage of an exercise whose kind is not chosen yet', () => {
    const need = { kind: null, isFrequencyRequired: true };
    expect(dosageProblems({ parts: [], side: 'none' }, need)).toHaveLength(2);
  });

  it.each<[string, DosagePart]>([
    ['nothing', {}],
    ['sets alone', { sets: 3 }],
    ['a hold of no time', { holdSeconds: 0 }],
    ['effort and a band', { effort: 3, band: 'light' }],
  ])('does not know what to do with %s', (_, part) => {
    expect(problemsOf({ parts: [{ reps: 5 }, part] })).toEqual([['dosage.nothing-to-do', 'parts.1']]);
  });

  it.each<[string, DosagePart]>([
    ['sets', { reps: 5, sets: 0 }],
    ['sets', { reps: 5, sets: 21 }],
    ['reps', { reps: 101 }],
    ['reps', { reps: { min: 0, max: 5 } }],
    ['holdSeconds', { holdSeconds: 601 }],
    ['durationSeconds', { durationSeconds: { min: 60, max: 7201 } }],
    ['restSeconds', { reps: 5, restSeconds: 601 }],
    ['effort', { reps: 5, effort: 11 }],
    ['load.value', { reps: 5, load: { value: 501, unit: 'kg' } }],
    ['tempo.up', { reps: 5, tempo: { down: 1, pause: 1, up: 61 } }],
  ])('finds %s out of bounds', (place, part) => {
    expect(problemsOf({ parts: [part] })).toEqual([['dosage.out-of-bounds', `parts.0.${place}`]]);
  });

  it('says in the message what the bounds are', () => {
    const dosage: Dosage = { parts: [{ reps: 500 }], side: 'none', frequency: DAILY };
    expect(dosageProblems(dosage, ROUTINE)[0]?.message).toBe('Repetitions: give a number from 1 to 100.');
  });

  it('wants whole repetitions, but not whole kilograms', () => {
    expect(problemsOf({ parts: [{ reps: 2.5 }] })).toEqual([['dosage.not-whole', 'parts.0.reps']]);
    expect(problemsOf({ parts: [{ reps: 5, load: { value: 2.5, unit: 'kg' } }] })).toEqual([]);
  });

  it('notices a range that starts above its end', () => {
    expect(problemsOf({ parts: [{ reps: { min: 10, max: 5 } }] })).toEqual([
      ['dosage.range-reversed', 'parts.0.reps'],
    ]);
  });

  it('notices numbers that are none', () => {
    expect(problemsOf({ parts: [{ reps: Number.NaN }] })).toEqual([['dosage.out-of-bounds', 'parts.0.reps']]);
  });

  it.each<[string, string, DosagePart]>([
    ['dosage.reps-and-duration', 'durationSeconds', { reps: 5, durationSeconds: 60 }],
    ['dosage.load-and-band', 'band', { reps: 5, band: 'light', load: { value: 1, unit: 'kg' } }],
    ['dosage.empty-tempo', 'tempo', { reps: 5, tempo: { down: 0, pause: 0, up: 0 } }],
  ])('reports %s', (id, place, part) => {
    expect(problemsOf({ parts: [part] })).toEqual([[id, `parts.0.${place}`]]);
  });

  it.each<[string, string, Frequency]>([
    ['dosage.out-of-bounds', 'times', { kind: 'per-day', times: 25 }],
    ['dosage.not-whole', 'times', { kind: 'per-day', times: 1.5 }],
    ['dosage.out-of-bounds', 'hours', { kind: 'every-hours', hours: 13 }],
    ['dosage.out-of-bounds', 'hours', { kind: 'every-hours', hours: 0 }],
    [
      'dosage.out-of-bounds',
      'on.days',
      { kind: 'per-day', times: 1, on: { kind: 'per-week', days: { min: 5, max: 8 } } },
    ],
    ['dosage.out-of-bounds', 'on.days', { kind: 'per-day', times: 1, on: { kind: 'every', days: 32 } }],
    [
      'dosage.no-weekday',
      'on.weekdays',
      { kind: 'every-hours', hours: 2, on: { kind: 'weekdays', weekdays: [] } },
    ],
  ])('reports %s at frequency.%s', (id, place, frequency) => {
    expect(problemsOf({ frequency })).toEqual([[id, `frequency.${place}`]]);
  });
});

import fc from 'fast-check';
import type { Dosage, DosagePart } from './dosage';
import { minutesPerDay, SECONDS_PER_REPETITION } from './minutes-per-day';

/**
 * A slow second opinion: a patient who goes through a part step by step with a watch. Only whole
 * numbers, since nobody can do two and a half sets.
 */
function secondsByTheWatch(part: Record<'sets' | 'reps' | 'hold' | 'rest', number>): number {
  let seconds = 0;
  for (let set = 1; set <= part.sets; set += 1) {
    for (let repetition = 1; repetition <= part.reps; repetition += 1) {
      seconds += SECONDS_PER_REPETITION + part.hold;
      const isLastOfSet = repetition === part.reps;
      if (part.sets === 1 && !isLastOfSet) seconds += part.rest;
    }
    if (set < part.sets) seconds += part.rest;
  }
  return seconds;
}

const count = (max: number) => fc.integer({ min: 1, max });
const anyPart = fc.record({ sets: count(6), reps: count(20), hold: fc.nat(60), rest: fc.nat(90) });

describe('minutes a day, against a patient with a watch', () => {
  it('agree for any sets, repetitions, holds and rests', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const { sets, reps, hold, rest } = part;
        const dosage: Dosage = {
          parts: [{ sets, reps, holdSeconds: hold, restSeconds: rest }],
          side: 'none',
        };
        expect(minutesPerDay(dosage)).toBeCloseTo(secondsByTheWatch(part) / 60);
      }),
    );
  });

  it('agree for sessions that are repeated over a day, on both sides', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 3 }), count(24), (parts, times) => {
        const dosage: Dosage = {
          parts: parts.map(({ sets, reps, hold, rest }) => ({
            sets,
            reps,
            holdSeconds: hold,
            restSeconds: rest,
          })),
          side: 'both',
          frequency: { kind: 'per-day', times },
        };
        const oneSession = parts.reduce((sum, part) => sum + 2 * secondsByTheWatch(part), 0);
        expect(minutesPerDay(dosage)).toBeCloseTo((times * oneSession) / 60);
      }),
    );
  });

  it('lie between those of the shortest and of the longest reading of a range', () => {
    const range = fc.tuple(count(50), fc.nat(50)).map(([min, more]) => ({ min, max: min + more }));
    fc.assert(
      fc.property(range, range, (reps, holdSeconds) => {
        const minutes = (part: DosagePart) => minutesPerDay({ parts: [part], side: 'none' });
        const shortest = minutes({ reps: reps.min, holdSeconds: holdSeconds.min });
        const longest = minutes({ reps: reps.max, holdSeconds: holdSeconds.max });
        const said = minutes({ reps, holdSeconds });
        expect(said).toBeGreaterThanOrEqual(shortest);
        expect(said).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

import fc from 'fast-check';
import { anyQuantity, openDosage, validDosage } from '../../../../../tests/support/dosage-arbitraries';
import { DOSAGE_BOUNDS, type Dosage, type DosagePart, type Quantity } from './dosage';
import { minutesPerDay, programmeMinutesPerDay } from './minutes-per-day';
import { highest, lowest } from './quantity';

function minutesOf(part: DosagePart, over: Partial<Dosage> = {}): number {
  return minutesPerDay({ parts: [part], side: 'none', ...over });
}

function plus(quantity: Quantity, more: number): Quantity {
  return { min: lowest(quantity) + more, max: highest(quantity) + more };
}

describe('minutesPerDay', () => {
  it.each<[string, DosagePart, number]>([
    ['repetitions of 3 seconds', { reps: 20 }, 60],
    ['repetitions in their own tempo', { reps: 10, tempo: { down: 3, pause: 1, up: 2 } }, 60],
    [
      '3 seconds a repetition where the tempo is empty',
      { reps: 10, tempo: { down: 0, pause: 0, up: 0 } },
      30,
    ],
    ['the hold beside the movement', { reps: 10, holdSeconds: 5 }, 80],
    ['a hold alone, without movement', { holdSeconds: 30 }, 30],
    ['the middle of a range', { reps: { min: 5, max: 15 } }, 30],
    ['every set', { sets: 3, reps: 10 }, 90],
    ['the rests between sets', { sets: 3, reps: 10, restSeconds: 60 }, 210],
    ['the rests between repetitions of one set', { reps: 3, holdSeconds: 30, restSeconds: 30 }, 159],
    ['the rests between holds', { sets: 3, holdSeconds: 30, restSeconds: 15 }, 120],
    ['a duration with everything in it', { durationSeconds: 600, holdSeconds: 5, restSeconds: 10 }, 600],
    ['a duration for each set', { sets: 2, durationSeconds: 60, restSeconds: 30 }, 150],
  ])('counts %s', (_, part, seconds) => {
    expect(minutesOf(part)).toBeCloseTo(seconds / 60);
  });

  it('adds up the parts', () => {
    const dosage: Dosage = { parts: [{ reps: 20 }, { durationSeconds: 120 }], side: 'none' };
    expect(minutesPerDay(dosage)).toBe(3);
  });

  it.each<[string, Dosage['frequency'], number]>([
    ['2 to 3 times a day', { kind: 'per-day', times: { min: 2, max: 3 } }, 2.5],
    ['every 2 of 16 waking hours', { kind: 'every-hours', hours: 2 }, 8],
    ['after a visit', { kind: 'after-visit' }, 1],
    ['a frequency left open', undefined, 1],
    ['a day on which it is due', { kind: 'per-day', times: 2, on: { kind: 'per-week', days: 1 } }, 2],
    ['hours that cannot be', { kind: 'every-hours', hours: 0 }, 16],
  ])('counts %s', (_, frequency, times) => {
    expect(minutesOf({ durationSeconds: 60 }, { frequency })).toBe(times);
  });

  it('counts each side of what is done on both', () => {
    fc.assert(
      fc.property(openDosage, (dosage) => {
        const oneSide = minutesPerDay({ ...dosage, side: 'left' });
        expect(minutesPerDay({ ...dosage, side: 'both' })).toBeCloseTo(2 * oneSide);
        expect(minutesPerDay({ ...dosage, side: 'alternate' })).toBeCloseTo(2 * oneSide);
        expect(minutesPerDay({ ...dosage, side: 'affected' })).toBe(oneSide);
      }),
    );
  });

  it('is a positive finite number for every whole dosage', () => {
    fc.assert(
      fc.property(validDosage, (dosage) => {
        const minutes = minutesPerDay(dosage);
        expect(Number.isFinite(minutes) && minutes > 0).toBe(true);
      }),
    );
  });

  it.each(['reps', 'holdSeconds', 'durationSeconds', 'restSeconds'] as const)(
    'never falls when %s grows',
    (field) => {
      const grown = fc.tuple(validDosage, anyQuantity({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }));
      fc.assert(
        fc.property(grown, ([{ parts, ...rest }, quantity, more]) => {
          const smaller = { ...rest, parts: parts.map((part) => ({ ...part, [field]: quantity })) };
          const larger = {
            ...rest,
            parts: parts.map((part) => ({ ...part, [field]: plus(quantity, more) })),
          };
          expect(minutesPerDay(larger)).toBeGreaterThanOrEqual(minutesPerDay(smaller));
        }),
      );
    },
  );

  // From one set to two the rests move from between the repetitions to between the sets.
  it('never falls when several sets become more', () => {
    const { max } = DOSAGE_BOUNDS.sets;
    fc.assert(
      fc.property(
        validDosage,
        fc.integer({ min: 2, max }),
        fc.integer({ min: 1, max }),
        (dosage, sets, more) => {
          const withSets = (count: number): Dosage => ({
            ...dosage,
            parts: dosage.parts.map((part) => ({ ...part, sets: count })),
          });
          expect(minutesPerDay(withSets(sets + more))).toBeGreaterThan(minutesPerDay(withSets(sets)));
        },
      ),
    );
  });
});

describe('programmeMinutesPerDay', () => {
  const seconds = (durationSeconds: number): Dosage => ({ parts: [{ durationSeconds }], side: 'none' });

  it('rounds the sum up, not its parts', () => {
    expect(programmeMinutesPerDay([seconds(90), seconds(90)])).toBe(3);
    expect(programmeMinutesPerDay([seconds(90), seconds(91)])).toBe(4);
  });

  it('does not let sums of fractions cost a minute', () => {
    const dosages = [...Array.from({ length: 8 }, () => seconds(13)), seconds(16)];
    expect(dosages.map(minutesPerDay).reduce((sum, minutes) => sum + minutes)).toBeGreaterThan(2);
    expect(programmeMinutesPerDay(dosages)).toBe(2);
  });

  it('is 0 for an empty programme', () => {
    expect(programmeMinutesPerDay([])).toBe(0);
  });

  it('is whole, and within a minute of the sum', () => {
    fc.assert(
      fc.property(fc.array(validDosage, { maxLength: 6 }), (dosages) => {
        const total = dosages.map(minutesPerDay).reduce((sum, minutes) => sum + minutes, 0);
        const whole = programmeMinutesPerDay(dosages);
        expect(Number.isInteger(whole)).toBe(true);
        expect(whole).toBeGreaterThanOrEqual(total - 1e-6);
        expect(whole).toBeLessThan(total + 1);
      }),
    );
  });
});

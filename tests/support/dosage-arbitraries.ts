import fc from 'fast-check';
import { SIDES } from '../../src/plugins/aftercare/core/anatomy/side';
import {
  BANDS,
  type Days,
  DOSAGE_BOUNDS,
  type Dosage,
  type DosagePart,
  type Frequency,
  LOAD_UNITS,
  type Quantity,
  WEEKDAYS,
} from '../../src/plugins/aftercare/core/dosage/dosage';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A whole number or a range of two different ones, within bounds. */
export function anyQuantity(bounds: Bounds): fc.Arbitrary<Quantity> {
  const range = fc
    .uniqueArray(fc.integer(bounds), { minLength: 2, maxLength: 2 })
    .map(([a = 0, b = 0]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
  return fc.oneof(fc.integer(bounds), range);
}

const seconds = fc.integer({ min: 1, max: DOSAGE_BOUNDS.tempo.max });

const accessories: fc.Arbitrary<DosagePart> = fc.record(
  {
    sets: anyQuantity(DOSAGE_BOUNDS.sets),
    restSeconds: anyQuantity(DOSAGE_BOUNDS.restSeconds),
    tempo: fc.record({ down: seconds, pause: seconds, up: seconds }),
    effort: anyQuantity(DOSAGE_BOUNDS.effort),
  },
  { requiredKeys: [] },
);

const resistance: fc.Arbitrary<DosagePart> = fc.oneof(
  fc.constant({}),
  fc.record({
    load: fc.record({ value: anyQuantity(DOSAGE_BOUNDS.load), unit: fc.constantFrom(...LOAD_UNITS) }),
  }),
  fc.record({ band: fc.constantFrom(...BANDS) }),
);

const measure: fc.Arbitrary<DosagePart> = fc.oneof(
  fc.record({ reps: anyQuantity(DOSAGE_BOUNDS.reps) }),
  fc.record({ holdSeconds: anyQuantity({ ...DOSAGE_BOUNDS.holdSeconds, min: 1 }) }),
  fc.record({ durationSeconds: anyQuantity(DOSAGE_BOUNDS.durationSeconds) }),
  fc.record({
    reps: anyQuantity(DOSAGE_BOUNDS.reps),
    holdSeconds: anyQuantity(DOSAGE_BOUNDS.holdSeconds),
  }),
);

/** A part in which nothing is missing and everything is within bounds. */
export const validPart: fc.Arbitrary<DosagePart> = fc
  .tuple(measure, accessories, resistance)
  .map((pieces) => Object.assign({}, ...pieces));

const days: fc.Arbitrary<Days> = fc.oneof(
  fc.record({ kind: fc.constant('per-week' as const), days: anyQuantity({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant('weekdays' as const),
    weekdays: fc
      .subarray([...WEEKDAYS], { minLength: 1, maxLength: 6 })
      .map((chosen) => WEEKDAYS.filter((weekday) => chosen.includes(weekday))),
  }),
  fc.record({
    kind: fc.constant('every' as const),
    days: fc.integer({ ...DOSAGE_BOUNDS.everyDays, min: 2 }),
  }),
);

/** A frequency in its normal form: days that come to every day are left out. */
export const validFrequency: fc.Arbitrary<Frequency> = fc.oneof(
  fc.record(
    { kind: fc.constant('per-day' as const), times: anyQuantity(DOSAGE_BOUNDS.timesPerDay), on: days },
    { requiredKeys: ['kind', 'times'] },
  ),
  fc.record(
    { kind: fc.constant('every-hours' as const), hours: anyQuantity(DOSAGE_BOUNDS.everyHours), on: days },
    { requiredKeys: ['kind', 'hours'] },
  ),
  fc.constant({ kind: 'after-visit' as const }),
);

/** A dosage a routine could publish. */
export const validDosage: fc.Arbitrary<Dosage> = fc.record({
  parts: fc.array(validPart, { minLength: 1, maxLength: 3 }),
  side: fc.constantFrom(...SIDES),
  frequency: validFrequency,
});

/** A dosage of the right shape that may be empty, and whose frequency may be open. */
export const openDosage: fc.Arbitrary<Dosage> = fc.record(
  {
    parts: fc.array(validPart, { maxLength: 3 }),
    side: fc.constantFrom(...SIDES),
    frequency: validFrequency,
  },
  { requiredKeys: ['parts', 'side'] },
);

const looseQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.double({ min: 0, max: 100_000, noNaN: true }),
  fc.record({ min: fc.nat(100_000), max: fc.nat(100_000) }),
);

const loosePart: fc.Arbitrary<DosagePart> = fc.record(
  {
    sets: looseQuantity,
    reps: looseQuantity,
    holdSeconds: looseQuantity,
    durationSeconds: looseQuantity,
    restSeconds: looseQuantity,
    tempo: fc.record({ down: fc.nat(99), pause: fc.nat(99), up: fc.nat(99) }),
    effort: looseQuantity,
    load: fc.record({ value: looseQuantity, unit: fc.constantFrom(...LOAD_UNITS) }),
    band: fc.constantFrom(...BANDS),
  },
  { requiredKeys: [] },
);

/** A dosage of the right shape whose numbers are out of bounds and whose fields contradict each other. */
export const looseDosage: fc.Arbitrary<Dosage> = fc.record(
  {
    parts: fc.array(loosePart, { maxLength: 4 }),
    side: fc.constantFrom(...SIDES),
    frequency: fc.oneof(
      validFrequency,
      fc.record({ kind: fc.constant('per-day' as const), times: looseQuantity }),
      fc.record({ kind: fc.constant('every-hours' as const), hours: looseQuantity }),
    ),
  },
  { requiredKeys: ['parts', 'side'] },
);

/** JSON that has nothing to do with the domain, and JSON that borrows its field names. */
export const arbitraryJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom('parts', 'side', 'frequency', 'items', 'key', 'dosage', 'kind', 'on', '__proto__'),
    fc.oneof(
      fc.jsonValue(),
      fc.array(fc.dictionary(fc.constantFrom('reps', 'role', 'text'), fc.jsonValue())),
    ),
  ),
);

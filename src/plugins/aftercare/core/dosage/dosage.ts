import type { Side } from '../anatomy/side';

/** A number, or a range that contains both its ends. */
export type Quantity = number | { readonly min: number; readonly max: number };

/** Seconds of each phase of one repetition. */
export interface Tempo {
  readonly down: number;
  readonly pause: number;
  readonly up: number;
}

export const LOAD_UNITS = ['kg', 'lb'] as const;
export type LoadUnit = (typeof LOAD_UNITS)[number];

export const BANDS = ['light', 'medium', 'heavy'] as const;
export type Band = (typeof BANDS)[number];

export interface Load {
  readonly value: Quantity;
  readonly unit: LoadUnit;
}

/**
 * One part of a dosage, such as a held stretch before rolling.
 *
 * At least one of `reps`, `holdSeconds` and `durationSeconds` is given; `durationSeconds` stands
 * instead of `reps`, never beside it. Bounds are in `DOSAGE_BOUNDS`.
 */
export interface DosagePart {
  readonly sets?: Quantity;
  readonly reps?: Quantity;
  readonly holdSeconds?: Quantity;
  readonly durationSeconds?: Quantity;
  readonly restSeconds?: Quantity;
  readonly tempo?: Tempo;
  /** Plain 0–10 with the product's own wording; no named scale. */
  readonly effort?: Quantity;
  readonly load?: Load;
  readonly band?: Band;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** On which days; absent means every day. */
export type Days =
  | { readonly kind: 'per-week'; readonly days: Quantity }
  | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'every'; readonly days: number };

export type Frequency =
  | { readonly kind: 'per-day'; readonly times: Quantity; readonly on?: Days }
  | { readonly kind: 'every-hours'; readonly hours: Quantity; readonly on?: Days }
  | { readonly kind: 'after-visit' };

/** What an exercise asks for. An exercise's default may leave the frequency open; a routine may not. */
export interface Dosage {
  readonly parts: readonly DosagePart[];
  readonly side: Side;
  readonly frequency?: Frequency;
}

/** A part with only what differs from the default part at the same position; `null` takes a field away. */
export type DosagePartOverride = { readonly [Field in keyof DosagePart]?: DosagePart[Field] | null };

/**
 * What differs from an exercise's default dosage. Where `parts` is given its length is the number
 * of parts that result; each entry is laid over the default part at its position. A `frequency` of
 * null leaves open what the default says.
 */
export interface DosageOverride {
  readonly parts?: readonly DosagePartOverride[];
  readonly frequency?: Frequency | null;
}

/** Smallest and largest allowed value of each number (domain rules, "Dosage"). */
export const DOSAGE_BOUNDS = {
  sets: { min: 1, max: 20 },
  reps: { min: 1, max: 100 },
  holdSeconds: { min: 0, max: 600 },
  durationSeconds: { min: 1, max: 7200 },
  restSeconds: { min: 0, max: 600 },
  tempo: { min: 0, max: 60 },
  effort: { min: 0, max: 10 },
  load: { min: 0, max: 500 },
  timesPerDay: { min: 1, max: 24 },
  everyHours: { min: 1, max: 12 },
  daysPerWeek: { min: 1, max: 7 },
  everyDays: { min: 1, max: 31 },
} as const;

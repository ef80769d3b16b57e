import { SIDES, type Side } from '../../../../core/anatomy/side';
import {
  BANDS,
  type Days,
  type Dosage,
  type DosagePart,
  type Frequency,
  LOAD_UNITS,
  type Load,
  type Quantity,
  type Tempo,
  WEEKDAYS,
} from '../../../../core/dosage/dosage';
import {
  about,
  anyOf,
  choice,
  constant,
  list,
  named,
  number,
  object,
  optional,
  type Schema,
} from '../json-schema';

const quantity: Schema<Quantity> = named(
  'Quantity',
  about(
    'A number, or a range that contains both its ends.',
    anyOf(number(), object<Extract<Quantity, object>>({ min: number(), max: number() })),
  ),
);

export const side: Schema<Side> = named('Side', choice(SIDES));

const tempo: Schema<Tempo> = about(
  'Seconds of each phase of one repetition.',
  object<Tempo>({ down: number(), pause: number(), up: number() }),
);

const part: Schema<DosagePart> = named(
  'DosagePart',
  object<DosagePart>({
    sets: optional(quantity),
    reps: optional(quantity),
    holdSeconds: optional(quantity),
    durationSeconds: optional(quantity),
    restSeconds: optional(quantity),
    tempo: optional(tempo),
    effort: optional(about('From 0 to 10.', quantity)),
    load: optional(object<Load>({ value: quantity, unit: choice(LOAD_UNITS) })),
    band: optional(choice(BANDS)),
  }),
);

const days: Schema<Days> = named(
  'Days',
  anyOf(
    object<Extract<Days, { kind: 'per-week' }>>({ kind: constant('per-week'), days: quantity }),
    object<Extract<Days, { kind: 'weekdays' }>>({
      kind: constant('weekdays'),
      weekdays: list(choice(WEEKDAYS)),
    }),
    object<Extract<Days, { kind: 'every' }>>({ kind: constant('every'), days: number() }),
  ),
);

const on = optional(about('On which days; without it, every day.', days));

const frequency: Schema<Frequency> = named(
  'Frequency',
  anyOf(
    object<Extract<Frequency, { kind: 'per-day' }>>({ kind: constant('per-day'), times: quantity, on }),
    object<Extract<Frequency, { kind: 'every-hours' }>>({
      kind: constant('every-hours'),
      hours: quantity,
      on,
    }),
    object<Extract<Frequency, { kind: 'after-visit' }>>({ kind: constant('after-visit') }),
  ),
);

/** A dosage as data; the words for it stand beside it in `dosageText`. */
export const dosage: Schema<Dosage> = named(
  'Dosage',
  object<Dosage>({ parts: list(part), side, frequency: optional(frequency) }),
);

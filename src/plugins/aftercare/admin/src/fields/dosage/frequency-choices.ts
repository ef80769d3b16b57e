import {
  type Days,
  type Frequency,
  type Quantity,
  WEEKDAYS,
  type Weekday,
} from '../../../../core/dosage/dosage';

export const FREQUENCY_KINDS = ['open', 'per-day', 'every-hours', 'after-visit'] as const;
export type FrequencyKind = (typeof FREQUENCY_KINDS)[number];

export const DAYS_KINDS = ['daily', 'per-week', 'weekdays', 'every'] as const;
export type DaysKind = (typeof DAYS_KINDS)[number];

export function frequencyKind(frequency: Frequency | undefined): FrequencyKind {
  return frequency?.kind ?? 'open';
}

/** Another kind of frequency, with a usual value to start from; the days stay where they make sense. */
export function frequencyOfKind(kind: FrequencyKind, previous: Frequency | undefined): Frequency | undefined {
  const on = daysOf(previous);
  if (kind === 'open') return undefined;
  if (kind === 'after-visit') return { kind };
  const days = on ? { on } : {};
  return kind === 'per-day' ? { kind, times: 1, ...days } : { kind, hours: 2, ...days };
}

/** "Times a day" or "every so many hours", whichever the frequency counts; null for neither. */
export function frequencyCount(frequency: Frequency | undefined): Quantity | null {
  if (frequency?.kind === 'per-day') return frequency.times;
  return frequency?.kind === 'every-hours' ? frequency.hours : null;
}

export function withCount(frequency: Frequency, count: Quantity): Frequency {
  if (frequency.kind === 'per-day') return { ...frequency, times: count };
  return frequency.kind === 'every-hours' ? { ...frequency, hours: count } : frequency;
}

export function daysOf(frequency: Frequency | undefined): Days | undefined {
  return frequency && frequency.kind !== 'after-visit' ? frequency.on : undefined;
}

export function daysKind(frequency: Frequency | undefined): DaysKind {
  return daysOf(frequency)?.kind ?? 'daily';
}

export function daysOfKind(kind: DaysKind): Days | undefined {
  if (kind === 'per-week') return { kind, days: 3 };
  if (kind === 'weekdays') return { kind, weekdays: ['mon', 'wed', 'fri'] };
  return kind === 'every' ? { kind, days: 2 } : undefined;
}

export function withDays(frequency: Frequency, on: Days | undefined): Frequency {
  if (frequency.kind === 'after-visit') return frequency;
  const { on: _, ...others } = frequency;
  return on ? { ...others, on } : others;
}

/** The weekdays with one put in or taken out, in the order of the week. */
export function toggleWeekday(chosen: readonly Weekday[], weekday: Weekday): readonly Weekday[] {
  return WEEKDAYS.filter((day) => (day === weekday ? !chosen.includes(day) : chosen.includes(day)));
}

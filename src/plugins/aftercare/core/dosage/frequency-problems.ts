import { assertNever, type Path, type Problem } from '../outcome';
import { type Days, DOSAGE_BOUNDS, type Frequency } from './dosage';
import { type Measure, quantityProblems } from './quantity-problems';

const TIMES: Measure = { name: 'Times a day', bounds: DOSAGE_BOUNDS.timesPerDay, isWhole: true };
const HOURS: Measure = { name: 'Hours', bounds: DOSAGE_BOUNDS.everyHours, isWhole: true };
const DAYS_PER_WEEK: Measure = { name: 'Days a week', bounds: DOSAGE_BOUNDS.daysPerWeek, isWhole: true };
const EVERY_DAYS: Measure = { name: 'Every so many days', bounds: DOSAGE_BOUNDS.everyDays, isWhole: true };

/** What is wrong with how often something is done. */
export function frequencyProblems(frequency: Frequency, path: Path): readonly Problem[] {
  switch (frequency.kind) {
    case 'per-day':
      return [
        ...quantityProblems({ quantity: frequency.times, measure: TIMES, path: [...path, 'times'] }),
        ...daysProblems(frequency.on, [...path, 'on']),
      ];
    case 'every-hours':
      return [
        ...quantityProblems({ quantity: frequency.hours, measure: HOURS, path: [...path, 'hours'] }),
        ...daysProblems(frequency.on, [...path, 'on']),
      ];
    case 'after-visit':
      return [];
    default:
      return assertNever(frequency);
  }
}

function daysProblems(days: Days | undefined, path: Path): readonly Problem[] {
  switch (days?.kind) {
    case undefined:
      return [];
    case 'per-week':
      return quantityProblems({ quantity: days.days, measure: DAYS_PER_WEEK, path: [...path, 'days'] });
    case 'every':
      return quantityProblems({ quantity: days.days, measure: EVERY_DAYS, path: [...path, 'days'] });
    case 'weekdays':
      return days.weekdays.length > 0
        ? []
        : [{ id: 'dosage.no-weekday', path: [...path, 'weekdays'], message: 'Choose at least one weekday.' }];
  }
}

import type { LocalDate } from '../brands';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS_PER_YEAR = 12;

/** Whether a text is a calendar day that exists. */
export function isDay(text: string): text is LocalDate {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= MONTHS_PER_YEAR && day >= 1 && day <= daysIn({ year, month });
}

/**
 * The same day some months later; the month's last day where it is too short. Days compare as text.
 * A text that is no day comes back as it is.
 */
export function monthsLater(date: LocalDate, months: number): string {
  if (!isDay(date)) return date;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * MONTHS_PER_YEAR + (month - 1) + months;
  const later = { year: Math.floor(count / MONTHS_PER_YEAR), month: (count % MONTHS_PER_YEAR) + 1 };
  const lastDay = Math.min(day, daysIn(later));
  return [pad(later.year, 4), pad(later.month, 2), pad(lastDay, 2)].join('-');
}

function daysIn({ year, month }: { year: number; month: number }): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

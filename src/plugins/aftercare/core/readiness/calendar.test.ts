import { localDate } from '../testing/builders';
import { isDay, monthsLater } from './calendar';

describe('isDay', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31'])('knows %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '',
    'x2026-01-01',
  ])('refuses %s', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('monthsLater', () => {
  it.each([
    ['2026-03-02', 36, '2029-03-02'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsLater(localDate(day), months)).toBe(later);
  });

  it('gives back what is no day', () => {
    expect(monthsLater(localDate('today'), 1)).toBe('today');
  });
});

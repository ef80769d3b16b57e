import { daysOfKind, frequencyOfKind, toggleWeekday, withCount, withDays } from './frequency-choices';

describe('a frequency', () => {
  it('keeps its days when its kind changes, and loses them where they make no sense', () => {
    const weekly = { kind: 'per-day', times: 2, on: { kind: 'every', days: 2 } } as const;
    expect(frequencyOfKind('every-hours', weekly)).toEqual({ kind: 'every-hours', hours: 2, on: weekly.on });
    expect(frequencyOfKind('after-visit', weekly)).toEqual({ kind: 'after-visit' });
    expect(frequencyOfKind('open', weekly)).toBeUndefined();
  });

  it('takes a count and days, and gives the days up again', () => {
    expect(withCount({ kind: 'per-day', times: 1 }, { min: 2, max: 3 })).toEqual({
      kind: 'per-day',
      times: { min: 2, max: 3 },
    });
    const some = withDays({ kind: 'per-day', times: 1 }, daysOfKind('weekdays'));
    expect(some).toEqual({
      kind: 'per-day',
      times: 1,
      on: { kind: 'weekdays', weekdays: ['mon', 'wed', 'fri'] },
    });
    expect(withDays(some, undefined)).toEqual({ kind: 'per-day', times: 1 });
  });

  it('lists weekdays in the order of the week', () => {
    expect(toggleWeekday(['fri', 'mon'], 'wed')).toEqual(['mon', 'wed', 'fri']);
    expect(toggleWeekday(['mon', 'wed'], 'mon')).toEqual(['wed']);
  });
});

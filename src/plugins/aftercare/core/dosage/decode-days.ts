import { byKind, choice, type Decoder, list, mapped, number, object } from '../decode';
import { type Days, WEEKDAYS, type Weekday } from './dosage';
import { decodeQuantity, isSameQuantity } from './quantity';

type PerWeek = Extract<Days, { readonly kind: 'per-week' }>;
type OnWeekdays = Extract<Days, { readonly kind: 'weekdays' }>;
type Every = Extract<Days, { readonly kind: 'every' }>;

/** On which days, in normal form: weekdays in the order of the week, and undefined for every day. */
export const decodeDays: Decoder<Days | undefined> = mapped(
  byKind<Days>({
    'per-week': object<PerWeek>({ kind: choice(['per-week']), days: decodeQuantity }),
    weekdays: object<OnWeekdays>({
      kind: choice(['weekdays']),
      weekdays: mapped(list(choice(WEEKDAYS), { max: 50 }), inOrderOfTheWeek),
    }),
    every: object<Every>({ kind: choice(['every']), days: number({ min: 0, max: 100_000 }) }),
  }),
  (days) => (isEveryDay(days) ? undefined : days),
);

function inOrderOfTheWeek(weekdays: readonly Weekday[]): readonly Weekday[] {
  return WEEKDAYS.filter((weekday) => weekdays.includes(weekday));
}

function isEveryDay(days: Days): boolean {
  switch (days.kind) {
    case 'per-week':
      return isSameQuantity(days.days, WEEKDAYS.length);
    case 'weekdays':
      return days.weekdays.length === WEEKDAYS.length;
    case 'every':
      return days.days === 1;
  }
}

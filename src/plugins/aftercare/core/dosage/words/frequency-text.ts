import { assertNever } from '../../outcome';
import type { Days, Frequency } from '../dosage';
import type { DosageWords } from './dosage-words';
import { countPhrase, fill, sentence } from './phrase';

/** How often, as one sentence: "2 times a day, on Mondays and Fridays." */
export function frequencyText(frequency: Frequency, words: DosageWords): string {
  switch (frequency.kind) {
    case 'per-day': {
      const times = countPhrase(frequency.times, { forms: words.timesPerDay, words });
      return sentence(times + daysPhrase(frequency.on, words));
    }
    case 'every-hours': {
      const hours = countPhrase(frequency.hours, { forms: words.everyHours, words, place: 'afterOf' });
      return sentence(hours + daysPhrase(frequency.on, words));
    }
    case 'after-visit':
      return sentence(words.afterVisit);
    default:
      return assertNever(frequency);
  }
}

function daysPhrase(days: Days | undefined, words: DosageWords): string {
  switch (days?.kind) {
    case undefined:
      return '';
    case 'per-week':
      return `, ${countPhrase(days.days, { forms: words.daysPerWeek, words })}`;
    case 'every':
      return `, ${countPhrase(days.days, { forms: words.everyDays, words })}`;
    case 'weekdays':
      return days.weekdays.length === 0 ? '' : `, ${weekdaysPhrase(days.weekdays, words)}`;
  }
}

function weekdaysPhrase(
  weekdays: Extract<Days, { readonly kind: 'weekdays' }>['weekdays'],
  words: DosageWords,
): string {
  const names = weekdays.map((weekday) => words.weekdays[weekday]);
  return fill(words.onWeekdays, { weekdays: words.lists.format(names) });
}

import type { Quantity } from '../dosage';
import { highest, lowest } from '../quantity';
import type { DosageWords } from './dosage-words';
import { countPhrase, fill, type RangePlace } from './phrase';

const SECONDS_PER_MINUTE = 60;
/** Up to here seconds are easier to count than "1 minute and 30 seconds". */
const LONGEST_IN_SECONDS = 120;

/** A time in the unit a person would say it in: "30 seconds", "5 to 10 minutes", "2 minutes and 30 seconds". */
export function timePhrase(
  seconds: Quantity,
  options: { readonly words: DosageWords; readonly place?: RangePlace },
): string {
  const { words, place = 'free' } = options;
  const [low, high] = [lowest(seconds), highest(seconds)];
  if (isWholeMinutes(low) && isWholeMinutes(high)) {
    const minutes = { min: low / SECONDS_PER_MINUTE, max: high / SECONDS_PER_MINUTE };
    return countPhrase(minutes, { forms: words.minutes, words, place });
  }
  if (high <= LONGEST_IN_SECONDS) return countPhrase(seconds, { forms: words.seconds, words, place });
  if (low === high) return minutesAndSeconds(low, words);
  return fill(words.range[place], {
    low: timePhrase(low, { words }),
    high: timePhrase(high, { words }),
  });
}

/** "for 30 seconds", and in Spanish "durante 30 segundos" but "de 20 a 30 segundos". */
export function lastingPhrase(seconds: Quantity, words: DosageWords): string {
  const isRange = lowest(seconds) !== highest(seconds);
  return fill(isRange ? words.lasting.range : words.lasting.exact, { time: timePhrase(seconds, { words }) });
}

function minutesAndSeconds(seconds: number, words: DosageWords): string {
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE);
  return words.lists.format([
    countPhrase(minutes, { forms: words.minutes, words }),
    countPhrase(seconds % SECONDS_PER_MINUTE, { forms: words.seconds, words }),
  ]);
}

function isWholeMinutes(seconds: number): boolean {
  return seconds > 0 && seconds % SECONDS_PER_MINUTE === 0;
}

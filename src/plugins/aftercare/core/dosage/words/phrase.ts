import type { Quantity } from '../dosage';
import { highest, lowest } from '../quantity';
import type { DosageWords, PluralForms } from './dosage-words';

/** Puts values in the place of the words in braces; a word without a value becomes nothing. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Where a range stands: free ("de 5 a 10"), or after a word that opens it ("series de 5 a 10"). */
export type RangePlace = keyof DosageWords['range'];

/** "5", "2,5" or "5 to 10". */
export function quantityPhrase(
  quantity: Quantity,
  { words, place = 'free' }: { readonly words: DosageWords; readonly place?: RangePlace },
): string {
  const [low, high] = [lowest(quantity), highest(quantity)].map((end) => words.numbers.format(end));
  return low === high ? `${low}` : fill(words.range[place], { low: `${low}`, high: `${high}` });
}

/**
 * A plural form with its number filled in: "1 set", "2 to 3 sets". A range takes the form of its
 * upper end, as both languages do.
 */
export function countPhrase(
  quantity: Quantity,
  options: {
    readonly forms: PluralForms;
    readonly words: DosageWords;
    readonly place?: RangePlace;
    readonly values?: Readonly<Record<string, string>>;
  },
): string {
  const { forms, words, values } = options;
  const form = forms[words.plural.select(highest(quantity))] ?? forms.other;
  return fill(form, { ...values, n: quantityPhrase(quantity, options) });
}

/** A phrase as a sentence of its own. */
export function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
}

/** Sentences that go on after an opening such as "First,". */
export function continued(sentences: string): string {
  return `${sentences.charAt(0).toLowerCase()}${sentences.slice(1)}`;
}

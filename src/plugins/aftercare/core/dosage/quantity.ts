import { type Decoder, isObject, mapped, number, object } from '../decode';
import type { Quantity } from './dosage';

/** The smaller end of a range, or the number itself. */
export function lowest(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : Math.min(quantity.min, quantity.max);
}

/** The larger end of a range, or the number itself. */
export function highest(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : Math.max(quantity.min, quantity.max);
}

/** Half way between the ends of a range. */
export function middle(quantity: Quantity): number {
  return (lowest(quantity) + highest(quantity)) / 2;
}

/** Whether two quantities mean the same, so 5 and a range from 5 to 5. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return lowest(a) === lowest(b) && highest(a) === highest(b);
}

/**
 * A number or a range. It is as wide as any measure could need: whether it is sensible for the
 * measure is said by `dosageProblems`, so that an author's slip can be saved, shown and mended.
 */
export const decodeQuantity: Decoder<Quantity> = (value, path) =>
  isObject(value) ? decodeRange(value, path) : decodeNumber(value, path);

const decodeNumber = number({ min: 0, max: 100_000 });

const decodeRange: Decoder<Quantity> = mapped(
  object<{ readonly min: number; readonly max: number }>({ min: decodeNumber, max: decodeNumber }),
  (range) => (range.min === range.max ? range.min : range),
);

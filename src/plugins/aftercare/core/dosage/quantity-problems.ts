import type { NumberBounds } from '../decode';
import type { Path, Problem } from '../outcome';
import type { Quantity } from './dosage';
import { highest, lowest } from './quantity';

/** One measure of a dosage as it is checked: `name` is how the message calls it. */
export interface Measure {
  readonly name: string;
  readonly bounds: NumberBounds;
  /** Kilograms may have a fraction, repetitions may not. */
  readonly isWhole: boolean;
}

/** What is wrong with a number or a range of a measure: its order, its bounds, its fraction. */
export function quantityProblems(subject: {
  readonly quantity: Quantity;
  readonly measure: Measure;
  readonly path: Path;
}): readonly Problem[] {
  const { quantity, measure, path } = subject;
  const { name, bounds, isWhole } = measure;
  const [low, high] = [lowest(quantity), highest(quantity)];
  if (typeof quantity !== 'number' && quantity.min > quantity.max) {
    const message = `${name}: the range starts above its end. Swap ${quantity.min} and ${quantity.max}.`;
    return [{ id: 'dosage.range-reversed', path, message }];
  }
  if (!(low >= bounds.min && high <= bounds.max)) {
    const message = `${name}: give a number from ${bounds.min} to ${bounds.max}.`;
    return [{ id: 'dosage.out-of-bounds', path, message }];
  }
  if (isWhole && !(Number.isInteger(low) && Number.isInteger(high))) {
    return [{ id: 'dosage.not-whole', path, message: `${name}: give a whole number.` }];
  }
  return [];
}

import { success } from '../outcome';
import { type Decoder, refusal } from './decoder';

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
}

/** A finite number within bounds, both included. Numbers in text are refused; -0 becomes 0. */
export function number(bounds: NumberBounds): Decoder<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return refusal({ id: 'decode.wrong-type', path, message: 'give a number.' });
    }
    if (value < bounds.min || value > bounds.max) {
      const message = `give a number from ${bounds.min} to ${bounds.max}.`;
      return refusal({ id: 'decode.out-of-range', path, message });
    }
    return success(value + 0);
  };
}

/** A whole number within bounds, both included. */
export function whole(bounds: NumberBounds): Decoder<number> {
  const decodeNumber = number(bounds);
  return (value, path) => {
    const decoded = decodeNumber(value, path);
    return decoded.ok && !Number.isInteger(decoded.value)
      ? refusal({ id: 'decode.wrong-type', path, message: 'give a whole number.' })
      : decoded;
  };
}

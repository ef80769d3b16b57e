import { success } from '../outcome';
import { type Decoder, refusal } from './decoder';

/** One of a closed set of words. */
export function choice<const T extends string>(members: readonly T[]): Decoder<T> {
  return (value, path) => {
    const member = members.find((candidate) => candidate === value);
    return member === undefined
      ? refusal({ id: 'decode.not-allowed', path, message: `give one of ${members.join(', ')}.` })
      : success(member);
  };
}

/** True or false; neither words nor numbers stand for them. */
export const truth: Decoder<boolean> = (value, path) =>
  typeof value === 'boolean'
    ? success(value)
    : refusal({ id: 'decode.wrong-type', path, message: 'give true or false.' });

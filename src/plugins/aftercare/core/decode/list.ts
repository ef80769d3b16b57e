import { type Outcome, type Problem, success } from '../outcome';
import { type Decoder, refusal } from './decoder';

/** A list of at most `max` members; reports the problems of every member. */
export function list<T>(
  member: Decoder<T>,
  bounds: { readonly max: number; readonly min?: number },
): Decoder<readonly T[]> {
  const { max, min = 0 } = bounds;
  return (value, path) => {
    if (!Array.isArray(value)) {
      return refusal({ id: 'decode.wrong-type', path, message: 'give a list.' });
    }
    if (value.length > max) {
      return refusal({ id: 'decode.too-long', path, message: `give at most ${max} entries.` });
    }
    if (value.length < min) {
      return refusal({ id: 'decode.too-short', path, message: `give at least ${min} entries.` });
    }
    // Array.from visits the holes of a sparse array, which map would pass over.
    return allOf(Array.from(value, (entry: unknown, index) => member(entry, [...path, index])));
  };
}

/** Every value, or the problems of all that failed. */
export function allOf<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const outcome of outcomes) {
    if (outcome.ok) values.push(outcome.value);
    else problems.push(...outcome.problems);
  }
  return problems.length === 0 ? success(values) : { ok: false, problems };
}

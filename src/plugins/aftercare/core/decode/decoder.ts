import { failure, type Outcome, type Path, type Problem } from '../outcome';

/**
 * Turns something unknown into a `T`, or says everything that is wrong with it. Total: it answers
 * for whatever JSON can hold and never throws. `path` leads to the value from the outermost one.
 */
export type Decoder<T> = (value: unknown, path: Path) => Outcome<T>;

/** Ids of the problems a decoder can report; stable, for clients that translate them. */
export type DecodeProblemId =
  | 'decode.wrong-type'
  | 'decode.unknown-field'
  | 'decode.too-long'
  | 'decode.too-short'
  | 'decode.out-of-range'
  | 'decode.not-allowed'
  | 'decode.unsafe-character'
  | 'decode.duplicate';

/** A decoder's refusal: `message` says what is wrong and what to give instead; the place is added. */
export function refusal(fault: {
  readonly id: DecodeProblemId;
  readonly path: Path;
  readonly message: string;
}): Outcome<never> {
  return failure(problemAt(fault));
}

/** A problem whose message names its place, so that it can be read without the path. */
export function problemAt(fault: {
  readonly id: string;
  readonly path: Path;
  readonly message: string;
}): Problem {
  const { id, path, message } = fault;
  return { id, path, message: path.length === 0 ? message : `${placeOf(path)}: ${message}` };
}

/** A path as one word: `items.0.dosage.sets`. */
export function placeOf(path: Path): string {
  return path.map(String).join('.');
}

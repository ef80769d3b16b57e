/** Where in a draft something is: attribute names and list positions, outermost first. */
export type Path = readonly (string | number)[];

/** Something that keeps an operation from being done. `id` is stable; `message` says what to do. */
export interface Problem {
  readonly id: string;
  readonly message: string;
  readonly path?: Path;
}

/** A result or every problem that stood in its way; never both. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Wraps a value as a success. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps one or more problems as a failure. */
export function failure(...problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}

/** Marks a `switch` over a closed set as complete: a new member fails to compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member of a closed set: ${JSON.stringify(value)}`);
}

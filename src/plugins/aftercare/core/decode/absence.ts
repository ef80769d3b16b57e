import { success } from '../outcome';
import type { Decoder } from './decoder';

/** Absent or null stands for "not given". */
export function optional<T>(decoder: Decoder<T>): Decoder<T | undefined> {
  return (value, path) => (isAbsent(value) ? success(undefined) : decoder(value, path));
}

/** Null is a value of its own; absent is "not given". */
export function optionalOrNull<T>(decoder: Decoder<T>): Decoder<T | null | undefined> {
  return (value, path) => {
    if (value === undefined) return success(undefined);
    return value === null ? success(null) : decoder(value, path);
  };
}

/** Absent and null become `empty`. */
export function orElse<T, const E>(decoder: Decoder<T>, empty: E): Decoder<T | E> {
  return (value, path) => (isAbsent(value) ? success(empty) : decoder(value, path));
}

/** Absent, null and the blank text of an empty form field become `empty`. */
export function orBlank<T, const E>(decoder: Decoder<T>, empty: E): Decoder<T | E> {
  return (value, path) => (isAbsent(value) || value === '' ? success(empty) : decoder(value, path));
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

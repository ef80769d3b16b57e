import { type Path, type Problem, success } from '../outcome';
import type { Decoder } from './decoder';

/** Adds a rule about the decoded whole, such as "no key twice". */
export function checked<T>(
  decoder: Decoder<T>,
  problems: (value: T, path: Path) => readonly Problem[],
): Decoder<T> {
  return (value, path) => {
    const decoded = decoder(value, path);
    if (!decoded.ok) return decoded;
    const found = problems(decoded.value, path);
    return found.length === 0 ? decoded : { ok: false, problems: found };
  };
}

/** Brings what was decoded into its one normal form. */
export function mapped<T, U>(decoder: Decoder<T>, change: (value: T) => U): Decoder<U> {
  return (value, path) => {
    const decoded = decoder(value, path);
    return decoded.ok ? success(change(decoded.value)) : decoded;
  };
}

import { type Outcome, type Path, type Problem, success } from '../outcome';
import { type Decoder, problemAt, refusal } from './decoder';

/** A decoder for each field of `T`. A field that may be absent has an `optional` decoder. */
export type FieldDecoders<T> = { readonly [Name in keyof T]-?: Decoder<T[Name]> };

/** More unknown fields than this are not named one by one: the answer would only grow with the attack. */
const NAMED_UNKNOWN_FIELDS = 10;
const SHOWN_NAME_LENGTH = 60;

/** An object with these fields and no other. Fields that decode to undefined are left out. */
export function object<T extends object>(decoders: FieldDecoders<T>): Decoder<T> {
  const names = Object.keys(decoders) as (keyof FieldDecoders<T> & string)[];
  return (value, path) => {
    if (!isObject(value)) {
      return refusal({ id: 'decode.wrong-type', path, message: 'give an object.' });
    }
    const problems: Problem[] = unknownFields({ value, names, path });
    const entries: [string, unknown][] = [];
    for (const name of names) {
      const decoded = decoders[name](ownField(value, name), [...path, name]);
      if (!decoded.ok) problems.push(...decoded.problems);
      else if (decoded.value !== undefined) entries.push([name, decoded.value]);
    }
    // Each field of T was decoded above; the compiler cannot follow them through the entries.
    return problems.length === 0 ? success(Object.fromEntries(entries) as T) : { ok: false, problems };
  };
}

/** A table whose names and values each have a decoder, with at most `max` entries. */
export function table<T>(decoders: {
  readonly name: Decoder<string>;
  readonly value: Decoder<T>;
  readonly max: number;
}): Decoder<Readonly<Record<string, T>>> {
  return (value, path) => {
    if (!isObject(value)) {
      return refusal({ id: 'decode.wrong-type', path, message: 'give an object.' });
    }
    const names = Object.keys(value);
    if (names.length > decoders.max) {
      return refusal({ id: 'decode.too-long', path, message: `give at most ${decoders.max} entries.` });
    }
    const problems: Problem[] = [];
    const entries: [string, T][] = [];
    for (const name of names) {
      const place = [...path, shownName(name)];
      const decodedName = decoders.name(name, place);
      const decoded: Outcome<T> = decodedName.ok ? decoders.value(value[name], place) : decodedName;
      if (decoded.ok) entries.push([name, decoded.value]);
      else problems.push(...decoded.problems);
    }
    return problems.length === 0 ? success(Object.fromEntries(entries)) : { ok: false, problems };
  };
}

/** Whether a value is a JSON object: neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of the object itself: `constructor` and its kind are not fields of whatever was sent. */
export function ownField(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function unknownFields(subject: {
  readonly value: Readonly<Record<string, unknown>>;
  readonly names: readonly string[];
  readonly path: Path;
}): Problem[] {
  const { value, names, path } = subject;
  return Object.keys(value)
    .filter((name) => !names.includes(name))
    .slice(0, NAMED_UNKNOWN_FIELDS)
    .map((name) =>
      problemAt({
        id: 'decode.unknown-field',
        path: [...path, shownName(name)],
        message: 'remove this unknown field.',
      }),
    );
}

/** A name somebody else chose, cut short and without what does not print. */
function shownName(name: string): string {
  return name.slice(0, SHOWN_NAME_LENGTH).replace(/[^\p{L}\p{N}_.:-]/gu, '?');
}

import type { JsonValue } from './brands';

/** Deeper than any document of ours; a value that goes on is a cycle or an attack. */
const DEEPEST = 200;

/**
 * One text for one JSON value: members sorted by code unit, no white space, `-0` as `0`.
 *
 * Members that are `undefined` are dropped, as `JSON.stringify` does; everything else that JSON
 * cannot hold (NaN, infinities, functions, dates, `undefined` in a list, cycles) is refused instead of
 * silently turned into something else. A lone surrogate is written as its `\uXXXX` escape, so the
 * text survives UTF-8 and parses back to the same string.
 *
 * @throws TypeError naming the place of the value that is not JSON
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** The value as JSON would hold it: undefined members dropped, nothing shared with the original. */
export function toJson(value: unknown): JsonValue {
  return JSON.parse(canonicalJson(value)) as JsonValue; // parsed from a text that only JSON values make
}

/** Whether two values are the same JSON, whatever the order of their members. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

type Place = readonly (string | number)[];

function write(value: unknown, place: Place): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : refuse(value, place);
    case 'object':
      return writeComposite(value, place);
    default:
      return refuse(value, place);
  }
}

function writeComposite(value: object, place: Place): string {
  if (place.length >= DEEPEST) throw new TypeError(`Not JSON: nested deeper than ${DEEPEST} levels`);
  if (Array.isArray(value)) return writeList(value, place);
  return isPlain(value) ? writeMembers(value, place) : refuse(value, place);
}

/** Counts by index: `map` would skip the holes of a sparse list and leave a text that does not parse. */
function writeList(list: readonly unknown[], place: Place): string {
  const parts: string[] = [];
  for (let index = 0; index < list.length; index += 1) parts.push(write(list[index], [...place, index]));
  return `[${parts.join(',')}]`;
}

function writeMembers(value: object, place: Place): string {
  const parts = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${write(member, [...place, name])}`);
  return `{${parts.join(',')}}`;
}

/** Objects made by a literal or a JSON parser, of whatever realm; never instances of a class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(value: unknown, place: Place): never {
  const name = typeof value === 'object' ? Object.prototype.toString.call(value) : String(value);
  throw new TypeError(`Not JSON: ${name} at ${place.join('.') || 'the top'}`);
}

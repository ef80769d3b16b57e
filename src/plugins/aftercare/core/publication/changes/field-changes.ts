import type { JsonObject, JsonValue } from '../../brands';
import { isSameJson } from '../../canonical-json';

/** How much of a text a sentence quotes. */
const LONGEST_QUOTE = 60;

/** Changes that are told one by one; what is beyond them is counted. */
const MOST_CHANGES = 20;

/**
 * What differs between two values of a structured field, in English sentences for the person whose
 * stale save was refused: "items 2, dosage, sets: 2 became 3". Entries with a `key` are matched by it,
 * others by their position. Empty exactly where the values are the same.
 *
 * @param before the value the form was loaded with or wants to save
 * @param after the value stored now
 */
export function fieldChanges({ before, after }: { before: JsonValue; after: JsonValue }): readonly string[] {
  const changes = differences({ before, after, place: [] });
  const told = changes.slice(0, MOST_CHANGES);
  const more = changes.length - told.length;
  return more === 0 ? told : [...told, `${more} more changes.`];
}

interface Pair {
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  readonly place: readonly string[];
}

function differences({ before, after, place }: Pair): readonly string[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [`${placeInWords(place)}: ${quote(after)} was added.`];
  if (after === undefined) return [`${placeInWords(place)}: ${quote(before)} was taken out.`];
  if (isSameJson(before, after)) return [];
  if (isList(before) && isList(after)) return listDifferences({ before, after, place });
  if (isObject(before) && isObject(after)) return memberDifferences({ before, after, place });
  return [`${placeInWords(place)}: ${quote(before)} became ${quote(after)}.`];
}

function memberDifferences({
  before,
  after,
  place,
}: {
  before: JsonObject;
  after: JsonObject;
  place: readonly string[];
}): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) =>
    differences({ before: own(before, name), after: own(after, name), place: [...place, name] }),
  );
}

function listDifferences({
  before,
  after,
  place,
}: {
  before: readonly JsonValue[];
  after: readonly JsonValue[];
  place: readonly string[];
}): readonly string[] {
  const keys = [before, after].map((list) => list.map(keyOf));
  const [old = [], now = []] = keys;
  const isKeyed = keys.every(
    (list) => list.every((key) => key !== null) && new Set(list).size === list.length,
  );
  return isKeyed
    ? keyedDifferences({ before: entriesOf(before, old), after: entriesOf(after, now), place })
    : positionDifferences({ before, after, place });
}

/** Entries of a list by key, in its order, with the position a person counts from one. */
type Keyed = ReadonlyMap<string | null, { readonly value: JsonValue; readonly position: number }>;

function entriesOf(list: readonly JsonValue[], keys: readonly (string | null)[]): Keyed {
  return new Map(list.map((value, index) => [keys[index] ?? null, { value, position: index + 1 }]));
}

function keyedDifferences({
  before,
  after,
  place,
}: {
  before: Keyed;
  after: Keyed;
  place: readonly string[];
}): readonly string[] {
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const position = now?.position ?? old?.position;
    return differences({ before: old?.value, after: now?.value, place: numbered(place, position) });
  });
  const common = (one: Keyed, other: Keyed) => [...one.keys()].filter((key) => other.has(key));
  const isReordered = !isSameJson(common(before, after), common(after, before));
  return isReordered ? [...changes, `${placeInWords(place)}: the order changed.`] : changes;
}

function positionDifferences({
  before,
  after,
  place,
}: {
  before: readonly JsonValue[];
  after: readonly JsonValue[];
  place: readonly string[];
}): readonly string[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    differences({ before: before[index], after: after[index], place: numbered(place, index + 1) }),
  );
}

function numbered(place: readonly string[], position: number | undefined): readonly string[] {
  return [...place.slice(0, -1), `${place.at(-1) ?? 'entry'} ${position}`];
}

function placeInWords(place: readonly string[]): string {
  return place.join(', ') || 'The value';
}

function quote(value: JsonValue | undefined): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (value === null || value === undefined) return 'nothing';
  if (isList(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  if (isObject(value)) return range(value) ?? nameOf(value);
  return String(value);
}

function range({ min, max }: JsonObject): string | null {
  return typeof min === 'number' && typeof max === 'number' ? `${min} to ${max}` : null;
}

function nameOf(value: JsonObject): string {
  const name = [value.title, value.text, value.key].find((part) => typeof part === 'string');
  return typeof name === 'string' ? `"${shortened(name)}"` : 'an entry';
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST_QUOTE ? text : `${letters.slice(0, LONGEST_QUOTE).join('')}…`;
}

function keyOf(value: JsonValue): string | null {
  return isObject(value) && typeof value.key === 'string' ? value.key : null;
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Key } from '../brands';
import { type Decoder, key, list, mapped, object, orBlank, pattern, text } from '../decode';
import type { Outcome } from '../outcome';
import type { Source } from './taxonomy';

const MAX_KEYS = 100;
const MAX_SOURCES = 50;

/** A list of taxonomy keys, each once, in the order of their first mention. */
export const decodeKeys: Decoder<readonly Key[]> = mapped(list(key, { max: MAX_KEYS }), (keys) => [
  ...new Set(keys),
]);

const decodeUrl = pattern({
  matches: /^https?:\/\/[^\s\p{Cc}\p{Surrogate}]{1,1990}$/u,
  what: 'an address that starts with https:// or http://',
});

/** A list of sources; a blank address counts as none. */
export const decodeSources: Decoder<readonly Source[]> = list(
  object<Source>({ title: text({ max: 500 }), url: orBlank(decodeUrl, undefined) }),
  { max: MAX_SOURCES },
);

/** Reads a list of taxonomy keys; a key named twice counts once. */
export function parseKeys(value: unknown): Outcome<readonly Key[]> {
  return decodeKeys(value, []);
}

/** Reads a list of sources. A title may still be empty; addresses must be web addresses. */
export function parseSources(value: unknown): Outcome<readonly Source[]> {
  return decodeSources(value, []);
}

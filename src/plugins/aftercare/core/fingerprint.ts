import type { JsonValue } from './brands';
import { canonicalJson } from './canonical-json';

const { imul } = Math;

/**
 * Short mark of a JSON value, equal for equal values whatever the order of their members: sixteen
 * hexadecimal digits.
 *
 * Fast and the same in server and browser, and no protection against somebody who wants a collision:
 * it tells a form that its value is stale, nothing more. The mixing is MurmurHash3's finaliser over
 * two lanes, 64 bits in all.
 */
export function fingerprint(value: JsonValue): string {
  const text = canonicalJson(value);
  let low = 0xdeadbeef ^ text.length;
  let high = 0x41c6ce57 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = imul(low ^ unit, 0x9e3779b1);
    high = imul(high ^ unit, 0x5f356495);
  }
  return hexadecimal(mix(low ^ (high >>> 15))) + hexadecimal(mix(high ^ (low >>> 13)));
}

function mix(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hexadecimal(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}

import type { JsonObject, JsonValue } from '../brands';
import { success } from '../outcome';
import { type Decoder, refusal } from './decoder';
import { isSafeText } from './text';

interface Bounds {
  readonly maxDepth: number;
  /** Values of all depths together. */
  readonly maxValues: number;
}

/**
 * A JSON object of limited depth and size, kept as it is. A bare text or number is refused: databases
 * differ in what a column of JSON makes of it.
 */
export function jsonObject(bounds: Bounds): Decoder<JsonObject> {
  return (value, path) => {
    const budget = { values: bounds.maxValues };
    return isJson(value, { depth: bounds.maxDepth, budget }) && isObject(value)
      ? success(value)
      : refusal({ id: 'decode.wrong-type', path, message: 'give a plain JSON object of moderate size.' });
  };
}

interface Limits {
  readonly depth: number;
  /** Counts down over the whole value, so that many small branches are no way round it. */
  readonly budget: { values: number };
}

function isJson(value: unknown, limits: Limits): value is JsonValue {
  limits.budget.values -= 1;
  if (limits.budget.values < 0) return false;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return isSafeText(value);
  if (typeof value !== 'object' || limits.depth === 0) return false;
  const inner = { ...limits, depth: limits.depth - 1 };
  if (Array.isArray(value)) return value.every((entry: unknown) => isJson(entry, inner));
  return Object.entries(value).every(([name, entry]) => isSafeText(name) && isJson(entry, inner));
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

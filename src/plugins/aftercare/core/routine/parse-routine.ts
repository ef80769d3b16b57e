import type { Outcome } from '../outcome';
import { decodeProgramme } from './decode-programme';
import { decodeDroppedRedFlagSets, decodeRoutineDraft, decodeTextBlocks } from './decode-routine';
import type { DroppedRedFlagSet, Programme, RoutineDraft, TextBlock } from './routine';

/** Reads a programme: known fields only, every item with a key of its own. */
export function parseProgramme(value: unknown): Outcome<Programme> {
  return decodeProgramme(value, []);
}

/** Reads texts beside the programme. A text may still be empty: that is for readiness to say. */
export function parseTextBlocks(value: unknown): Outcome<readonly TextBlock[]> {
  return decodeTextBlocks(value, []);
}

/** Reads the red-flag sets left out on purpose. A reason may still be empty, and then does not count. */
export function parseDroppedRedFlagSets(value: unknown): Outcome<readonly DroppedRedFlagSet[]> {
  return decodeDroppedRedFlagSets(value, []);
}

/**
 * Reads a routine from a plain row that has the fields of `RoutineDraft` and no other; `reporting`
 * is one object. Absent, null and blank fields become empty values; the locale alone must be
 * there. What it returns it reads back unchanged.
 */
export function parseRoutineDraft(row: unknown): Outcome<RoutineDraft> {
  return decodeRoutineDraft(row, []);
}

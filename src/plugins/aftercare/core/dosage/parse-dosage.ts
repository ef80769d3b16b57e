import { SIDES } from '../anatomy/side';
import { choice, type Decoder, list, object, optional, optionalOrNull } from '../decode';
import type { Outcome } from '../outcome';
import { decodeFrequency } from './decode-frequency';
import { decodePart, decodePartOverride } from './decode-part';
import type { Dosage, DosageOverride } from './dosage';

const MAX_PARTS = 10;

/** Decodes a whole dosage; for use inside other decoders. */
export const decodeDosage: Decoder<Dosage> = object<Dosage>({
  parts: list(decodePart, { max: MAX_PARTS }),
  side: choice(SIDES),
  frequency: optional(decodeFrequency),
});

/** Decodes what differs from a default dosage; for use inside other decoders. */
export const decodeDosageOverride: Decoder<DosageOverride> = object<DosageOverride>({
  parts: optional(list(decodePartOverride, { max: MAX_PARTS })),
  frequency: optionalOrNull(decodeFrequency),
});

/**
 * Reads a dosage. Its shape must be right; whether its numbers are within the domain's bounds and
 * whether something is missing is said by `dosageProblems`.
 */
export function parseDosage(value: unknown): Outcome<Dosage> {
  return decodeDosage(value, []);
}

/** Reads what differs from a default dosage. */
export function parseDosageOverride(value: unknown): Outcome<DosageOverride> {
  return decodeDosageOverride(value, []);
}

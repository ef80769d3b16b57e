import { SIDES } from '../../../../core/anatomy/side';
import type { Dosage, DosagePart } from '../../../../core/dosage/dosage';

export const NO_DOSAGE: Dosage = { parts: [], side: 'none' };

/**
 * A dosage for the form out of whatever is stored. Unlike core's strict parser it keeps what it can
 * of a broken value, so that a person can mend it; the server checks again.
 */
export function readDosage(stored: unknown): Dosage {
  if (typeof stored !== 'object' || stored === null) return NO_DOSAGE;
  const { parts, side, frequency } = stored as Partial<Dosage>;
  const known = Array.isArray(parts) ? parts.filter(isPart) : [];
  const dosage = { parts: known, side: SIDES.find((one) => one === side) ?? 'none' };
  return frequency && typeof frequency === 'object' ? { ...dosage, frequency } : dosage;
}

function isPart(part: unknown): part is DosagePart {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

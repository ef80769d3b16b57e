import type { Side } from '../anatomy/side';
import type { Dosage, DosageOverride, DosagePart, DosagePartOverride, Frequency } from './dosage';

/**
 * Lays what differs over a default. Parts meet by position; the override decides how many there are.
 *
 * @param merge.side instead of the default's side, where given
 * @returns fields the override takes away (null) are absent
 */
export function mergeDosage(merge: {
  readonly base: Dosage;
  readonly override: DosageOverride;
  readonly side?: Side;
}): Dosage {
  const { base, override, side = base.side } = merge;
  const parts = override.parts?.map((part, index) => mergePart(base.parts[index] ?? {}, part));
  const frequency = mergeFrequency(base.frequency, override.frequency);
  return { parts: parts ?? base.parts, side, ...(frequency && { frequency }) };
}

function mergePart(base: DosagePart, override: DosagePartOverride): DosagePart {
  const laidOver = Object.entries({ ...base, ...withoutUndefined(override) });
  // Both sides have the fields of a part; a null of the override is what is dropped here.
  return Object.fromEntries(laidOver.filter(([, value]) => value !== null)) as DosagePart;
}

function mergeFrequency(
  base: Frequency | undefined,
  override: Frequency | null | undefined,
): Frequency | undefined {
  if (override === null) return undefined;
  return override ?? base;
}

function withoutUndefined(part: DosagePartOverride): DosagePartOverride {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

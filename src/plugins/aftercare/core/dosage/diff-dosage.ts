import type { Dosage, DosageOverride, DosagePart, DosagePartOverride } from './dosage';
import { isSame } from './same';

/**
 * What must be laid over `base` to come to `wanted`, and nothing more: where a field is the same,
 * a later change of the default still reaches whoever uses it.
 *
 * `mergeDosage({ base, override: diffDosage({ base, wanted }) })` has the parts and the frequency of
 * `wanted`. The side is no part of it.
 */
export function diffDosage(change: { readonly base: Dosage; readonly wanted: Dosage }): DosageOverride {
  const { base, wanted } = change;
  return {
    ...(isSame(base.parts, wanted.parts) ? {} : { parts: diffParts(base.parts, wanted.parts) }),
    ...(isSame(base.frequency, wanted.frequency) ? {} : { frequency: wanted.frequency ?? null }),
  };
}

function diffParts(base: readonly DosagePart[], wanted: readonly DosagePart[]): DosagePartOverride[] {
  return wanted.map((part, index) => diffPart(base[index] ?? {}, part));
}

function diffPart(base: DosagePart, wanted: DosagePart): DosagePartOverride {
  const wantedFields = new Map<string, unknown>(Object.entries(wanted));
  const baseFields = new Map<string, unknown>(Object.entries(base));
  const changed = [...wantedFields].filter(([name, value]) => !isSame(value, baseFields.get(name)));
  const gone = [...baseFields.keys()].filter((name) => wantedFields.get(name) === undefined);
  return Object.fromEntries([...changed, ...gone.map((name) => [name, null])]);
}

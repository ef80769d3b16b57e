import type { JsonValue } from '../../../../core/brands';
import { fingerprint } from '../../../../core/fingerprint';

/** How a form writes a guarded attribute: the value, and a fingerprint of what it was based on. */
export interface Envelope {
  readonly basedOn: string;
  readonly value: unknown;
}

export function isEnvelope(stored: unknown): stored is Envelope {
  return typeof stored === 'object' && stored !== null && 'basedOn' in stored && 'value' in stored;
}

/** The value, whether it stands bare (as loaded) or in an envelope (once edited). */
export function openEnvelope(stored: unknown): unknown {
  return isEnvelope(stored) ? stored.value : stored;
}

/** The envelope for an edited value: based on what was loaded, however often it is edited again. */
export function sealEnvelope({ previous, next }: { previous: unknown; next: unknown }): Envelope {
  return { basedOn: isEnvelope(previous) ? previous.basedOn : fingerprintOf(previous), value: next };
}

/** The envelope for an edit that is laid over a newer stored value on purpose. */
export function rebaseEnvelope({ stored, mine }: { stored: unknown; mine: unknown }): Envelope {
  return { basedOn: fingerprintOf(stored), value: mine };
}

/** Attributes arrive as JSON; an absent one counts as null, as it does in the database. */
function fingerprintOf(value: unknown): string {
  return fingerprint((value ?? null) as JsonValue);
}

/** A form's values as the server would store them. */
export function withoutEnvelopes(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, openEnvelope(value)]));
}

/** A value with the fingerprint of the one it was loaded as; the forms of structured fields save so. */
export interface Envelope {
  readonly basedOn: string;
  readonly value: unknown;
}

/** Attributes whose forms hold them long enough for somebody else to save in between. */
export const ENVELOPED_ATTRIBUTES = ['programme', 'dosage', 'steps', 'stopSigns'] as const;

export function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'basedOn' in value &&
    typeof value.basedOn === 'string' &&
    'value' in value &&
    Object.keys(value).length === 2
  );
}

/** The same attributes with the bare values in place of their envelopes. */
export function unwrapEnvelopes(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const bare = { ...data };
  for (const name of ENVELOPED_ATTRIBUTES) {
    const value = bare[name];
    if (isEnvelope(value)) bare[name] = value.value;
  }
  return bare;
}

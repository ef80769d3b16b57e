import type { JsonValue } from '../../core/brands';
import { fingerprint } from '../../core/fingerprint';
import { CONTRAINDICATION_UID, EXERCISE_UID, RED_FLAG_SET_UID } from './constants';

/** The localised attributes that keep a reader safe: a translation must not be older than its source. */
const SAFETY_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  [EXERCISE_UID]: ['stopSigns'],
  [RED_FLAG_SET_UID]: ['actNow', 'sameDay'],
  [CONTRAINDICATION_UID]: ['patientWording'],
};

export function safetyAttributesOf(uid: string): readonly string[] {
  return SAFETY_ATTRIBUTES[uid] ?? [];
}

/** Mark of a row's safety text; equal marks mean equal texts. */
export function safetyFingerprint({
  uid,
  row,
}: {
  uid: string;
  row: Readonly<Record<string, unknown>>;
}): string {
  const texts = safetyAttributesOf(uid).map((name) => (row[name] ?? null) as JsonValue);
  return fingerprint(texts);
}

import type { JsonValue } from '../../../core/brands';
import { fingerprint } from '../../../core/fingerprint';
import type { Problem } from '../../../core/outcome';
import { fieldChanges } from '../../../core/publication';
import { ENVELOPED_ATTRIBUTES, isEnvelope } from '../envelope';
import { UseRefusal } from './refusal';

/**
 * Refuses to overwrite what somebody else saved since the form was opened. A value that is stored
 * already is no conflict.
 *
 * @param data attributes as they are to be saved, envelopes and all
 * @param stored the same attributes as they stand now
 * @throws UseRefusal with what changed, and the stored values in `details.current`
 */
export function refuseStaleSave({
  data,
  stored,
}: {
  data: Readonly<Record<string, unknown>>;
  stored: Readonly<Record<string, unknown>>;
}): void {
  const current: Record<string, JsonValue> = {};
  const problems: Problem[] = [];
  for (const name of ENVELOPED_ATTRIBUTES) {
    const envelope = data[name];
    if (!isEnvelope(envelope)) continue;
    // Both came as JSON: one from a request, the other from a JSON column.
    const now = (stored[name] ?? null) as JsonValue;
    const wanted = (envelope.value ?? null) as JsonValue;
    if (fingerprint(now) === envelope.basedOn || fingerprint(now) === fingerprint(wanted)) continue;
    current[name] = now;
    for (const message of fieldChanges({ before: wanted, after: now })) {
      problems.push({ id: 'save.stale', path: [name], message });
    }
  }
  if (problems.length === 0) return;
  throw new UseRefusal(
    'Somebody else has saved this since you opened it. Look at what changed and save again.',
    problems,
    { current },
  );
}

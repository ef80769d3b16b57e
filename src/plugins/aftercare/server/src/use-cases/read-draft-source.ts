import { parseExerciseDraft } from '../../../core/exercise';
import type { Outcome } from '../../../core/outcome';
import type { PublicationKind } from '../../../core/publication/publication';
import { parseRoutineDraft } from '../../../core/routine';
import type { Draft } from '../store/draft-store';

/**
 * The draft a publication was built from.
 *
 * @throws Error where a stored source is not what this product wrote
 */
export function readDraftSource({ kind, source }: { kind: PublicationKind; source: string }): Draft {
  const value: unknown = JSON.parse(source);
  return kind === 'routine'
    ? { kind, draft: readValue(parseRoutineDraft(value)) }
    : { kind, draft: readValue(parseExerciseDraft(value)) };
}

function readValue<T>(parsed: Outcome<T>): T {
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.map(({ message }) => message).join('; ');
  throw new Error(`A stored source cannot be read: ${problems}`);
}

import { assertNever } from '../outcome';
import type { PublicationKind } from '../publication/publication';
import type { Audience } from '../routine/routine';
import { type AccessSubject, can } from './can';

/** What decides whether anonymous readers get a document in one language. */
export interface PublicFacts {
  readonly kind: PublicationKind;
  readonly state: 'live' | 'withdrawn';
  /** null for an exercise, which is written for whoever its routines are for. */
  readonly audience: Audience | null;
  /** Whether it is shown at present: a policy may hide what is past its review date. */
  readonly isPublic: boolean;
}

/**
 * What anonymous readers are told at its address: the document, that it was withdrawn, or nothing,
 * as if it had never been. A withdrawal is told to everybody who could have read it.
 */
export function publicSideOf(facts: PublicFacts): 'shown' | 'withdrawn' | 'absent' {
  const subject = subjectOf(facts);
  const isTheirs =
    subject !== null && can({ actor: { kind: 'anonymous' }, action: 'read-publication', subject }).allowed;
  if (!isTheirs) return 'absent';
  if (facts.state === 'withdrawn') return 'withdrawn';
  return facts.isPublic ? 'shown' : 'absent';
}

function subjectOf({ kind, audience, isPublic }: PublicFacts): AccessSubject | null {
  switch (kind) {
    case 'routine':
      return audience === null ? null : { kind: 'published-routine', audience };
    case 'exercise':
      return { kind: 'published-exercise', isOnlyForPatients: !isPublic };
    default:
      return assertNever(kind);
  }
}

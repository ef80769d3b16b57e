import type { LocalDate } from '../brands';
import type { Policy } from '../care/clinic';
import { hasLapsed } from '../care/therapist';
import type { Subject } from '../readiness/subject';
import { signersOf } from './signatories';

export interface Staleness {
  /** Past its review date, or signed by somebody who may no longer sign. */
  readonly isStale: boolean;
  /** Stale, and the clinic's policy takes what is stale away from every reader. */
  readonly isHidden: boolean;
}

/** Whether a publication has grown stale, and what the clinic's policy makes of it. */
export function stalenessOf({
  reviewBy,
  isSignerLapsed,
  today,
  policy,
}: {
  reviewBy: LocalDate;
  isSignerLapsed: boolean;
  today: LocalDate;
  policy: Policy;
}): Staleness {
  const isStale = reviewBy < today || isSignerLapsed;
  return { isStale, isHidden: isStale && !policy.staleStaysPublic };
}

/** The same of a publication that is about to be built. */
export function subjectStaleness(subject: Subject, { reviewBy }: { reviewBy: LocalDate }): Staleness {
  const { today, clinic } = subject.context;
  const isSignerLapsed = signersOf(subject.context).some((signer) => hasLapsed(signer, { today }));
  return stalenessOf({ reviewBy, isSignerLapsed, today, policy: clinic.policy });
}

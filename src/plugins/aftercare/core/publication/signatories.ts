import type { Therapist } from '../care/therapist';
import type { Language } from '../language';
import type { ReadinessContext } from '../readiness/subject';
import type { Signatory } from './publication';
import { sentencesIn } from './sentences/sentences';

/**
 * Whose signature a publication rests on: its author, and whoever approved it. A rebuild that outlives
 * its approval still rests on the last one, although it names nobody until somebody approves it anew.
 */
export function signersOf({
  author,
  approval,
  lastReviewer,
}: Pick<ReadinessContext, 'author' | 'approval' | 'lastReviewer'>): readonly Therapist[] {
  const reviewer = approval ? approval.reviewer : lastReviewer;
  return [author, reviewer].flatMap((signer) => signer ?? []);
}

/** A therapist as readers see them: name and credentials, or neither. */
export function signatory(therapist: Therapist, { language }: { language: Language }): Signatory {
  return therapist.isPublic
    ? { name: therapist.displayName, credentials: therapist.credentials }
    : { name: null, credentials: sentencesIn(language).hiddenTherapist };
}

/** The label of demo content, where somebody fictional wrote or approved it. */
export function demoNotice(
  { author, approval }: Pick<ReadinessContext, 'author' | 'approval'>,
  { language }: { language: Language },
): string | null {
  const isDemo = author?.isDemo === true || approval?.reviewer?.isDemo === true;
  return isDemo ? sentencesIn(language).demoNotice : null;
}

import type { ContentHash } from '../../../core/brands';
import type { Therapist } from '../../../core/care/therapist';
import type { StandingApproval } from '../../../core/readiness/subject';
import type { StoredPublication, SubjectLocale } from '../store/publication-store';
import type { Stores } from './stores';

/** Versions that carry a change of something else into what somebody published. */
const CARRIERS: readonly StoredPublication['cause'][] = ['dependency', 'setting'];

/**
 * Who approved what readers have, where rebuilds have outlived the approval; null where it was
 * published without one.
 */
export async function findLastReviewer(
  { publications }: Pick<Stores, 'publications'>,
  {
    place,
    approvalOf,
  }: { place: SubjectLocale; approvalOf: (hash: ContentHash) => Promise<StandingApproval | null> },
): Promise<Therapist | null> {
  for (const { approvalHash, cause } of await publications.versionsOf(place)) {
    const approval = await approvalOf(approvalHash);
    if (approval) return approval.reviewer;
    if (!CARRIERS.includes(cause)) return null;
  }
  return null;
}

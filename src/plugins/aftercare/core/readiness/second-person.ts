import type { DocumentId } from '../brands';

/** Who wrote and who approved, by profile and by account. */
export interface Signatures {
  /** Profile of the therapist the content names as its author. */
  readonly author: DocumentId | null;
  /** Profile the reviewer approved under. */
  readonly reviewer: DocumentId;
  /** Account the reviewer was signed in with; null for an approval from before accounts were kept. */
  readonly reviewerUser: number | null;
  /** Accounts of the author, and of whoever changed the content last, as they were at the approval. */
  readonly writerUsers: readonly number[];
}

/**
 * Whether the reviewer is another person than whoever wrote. Profiles can be edited: which account
 * they belong to, and who is named as the author. So the accounts have to differ as well.
 */
export function isBySomebodyElse({ author, reviewer, reviewerUser, writerUsers }: Signatures): boolean {
  if (author === null || author === reviewer) return false;
  return reviewerUser === null || !writerUsers.includes(reviewerUser);
}

import type { DocumentId, LocalDate } from '../brands';

export interface Licence {
  readonly number: string;
  readonly issuer: string;
  readonly expiresOn: LocalDate;
}

export interface Therapist {
  readonly documentId: DocumentId;
  readonly displayName: string;
  readonly credentials: string;
  readonly licence: Licence | null;
  /** Whether name and credentials may be shown to the public. */
  readonly isPublic: boolean;
  /** A fictional therapist of the demo clinic; everything they sign is labelled as demo content. */
  readonly isDemo: boolean;
  readonly isActive: boolean;
}

/** Whether somebody may no longer sign: they left, or the last day of their licence is over. */
export function hasLapsed({ isActive, licence }: Therapist, { today }: { today: LocalDate }): boolean {
  return !isActive || (licence !== null && licence.expiresOn < today);
}

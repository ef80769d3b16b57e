import type { ContentHash, LocalDate } from '../../../core/brands';
import type { ApprovalStore } from '../store/approval-store';
import type { ClinicStore } from '../store/clinic-store';
import type { DraftStore } from '../store/draft-store';
import type { ExerciseKeyStore } from '../store/exercise-key-store';
import type { EncodedBody, PublicationStore, Revision, SubjectLocale } from '../store/publication-store';
import type { RebuildJobStore } from '../store/rebuild-job-store';
import type { TaxonomyStore } from '../store/taxonomy-store';
import type { TherapistStore } from '../store/therapist-store';

export interface Clock {
  /** The moment as an ISO text in UTC. */
  now(): string;
  /** The day it is in a time zone of the IANA database. */
  today(timeZone: string): LocalDate;
}

/** What was published or withdrawn, for whoever wants to know after it has been committed. */
export interface Change extends SubjectLocale {
  readonly what: 'published' | 'withdrawn' | 'changed';
  readonly version: number;
  readonly revision: Revision;
}

/** Everything the use cases reach the outside with. */
export interface Stores {
  readonly publications: PublicationStore;
  readonly drafts: DraftStore;
  readonly exerciseKeys: ExerciseKeyStore;
  readonly taxonomies: TaxonomyStore;
  readonly clinics: ClinicStore;
  readonly therapists: TherapistStore;
  readonly approvals: ApprovalStore;
  readonly jobs: RebuildJobStore;
  readonly clock: Clock;
  readonly hash: (text: string) => ContentHash;
  readonly encode: (text: string) => Promise<EncodedBody>;
  /** Opens a transaction, or joins the open one. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  /** Notes inside the open transaction that something publications are built from has changed. */
  readonly settingsChanged: () => Promise<void>;
  /** Tells of changes once the open transaction is committed. */
  readonly announce: (changes: readonly Change[]) => void;
}

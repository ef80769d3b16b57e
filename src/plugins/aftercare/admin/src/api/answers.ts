import type { Dosage } from '../../../core/dosage/dosage';
import type { ExerciseKind, Position } from '../../../core/exercise/exercise';
import type { Finding } from '../../../core/readiness/finding';
import type { GatedKind } from '../constants';

export interface Me {
  readonly therapist: { readonly documentId: string; readonly displayName: string } | null;
  readonly can: Readonly<Record<'approve' | 'publish' | 'withdraw' | 'restore' | 'importLibrary', boolean>>;
}

/** Something a `references` or `reference` field can point at. */
export interface ReferenceOption {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

export interface ExerciseChoice {
  readonly documentId: string;
  readonly title: string;
  readonly kind: ExerciseKind | null;
  readonly position: Position | null;
  readonly sided: boolean;
  readonly dosage: Dosage | null;
  readonly isPublished: boolean;
  readonly equipment: readonly string[];
}

export interface ReadinessReport {
  readonly findings: readonly Finding[];
  readonly minutesPerDay: number | null;
  readonly exerciseCount: number | null;
  readonly approval: {
    readonly state: 'none' | 'holds' | 'outdated';
    readonly reviewer?: string | null;
    readonly on?: string | null;
    /** Hash of the content that was asked about. */
    readonly hash?: string | null;
  };
  readonly liveLocales: readonly string[];
  readonly version: number | null;
}

export interface VersionEntry {
  readonly version: number;
  readonly publishedAt: string;
  readonly cause: string;
  readonly isCurrent: boolean;
  readonly changes: readonly string[];
}

export interface Versions {
  readonly data: readonly VersionEntry[];
  readonly meta: { readonly state?: string | null; readonly withdrawalReason?: string | null };
}

export interface AttentionEntry {
  readonly kind: GatedKind;
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly findings?: readonly Finding[];
}

export interface Attention {
  readonly waitingForApproval: readonly AttentionEntry[];
  readonly needsAttention: readonly AttentionEntry[];
  readonly rebuild: { readonly waiting: number; readonly running: number; readonly done: number };
}

/** Something live that shows a text. */
export type UsageEntry = Omit<AttentionEntry, 'findings'>;

/** One language of one gated document. */
export interface DocumentTarget {
  readonly kind: GatedKind;
  readonly documentId: string;
  readonly locale: string | undefined;
}

import type { Side } from '../anatomy/side';
import type { DocumentId, Key, LocalDate, LocaleCode, LocalisedText } from '../brands';
import type { PainRule } from '../care/clinic';
import type { DosageOverride } from '../dosage/dosage';
import type { Source } from '../taxonomy/taxonomy';

export const AUDIENCES = ['website', 'patients', 'both'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface ProgrammeItem {
  /** Stable within the routine, so that a reordered item is still the same item. */
  readonly key: string;
  readonly exercise: DocumentId;
  /** Only what differs from the exercise's default. */
  readonly dosage: DosageOverride;
  /** Absent: the side of the exercise's default dosage. */
  readonly side?: Side;
  readonly note: LocalisedText;
}

/** The structure of a routine, one for all languages. */
export interface Programme {
  readonly items: readonly ProgrammeItem[];
}

export interface TextBlock {
  readonly title: string;
  readonly text: string;
}

export interface DroppedRedFlagSet {
  readonly key: Key;
  readonly reason: string;
}

export const SETTINGS = ['home', 'clinic', 'office', 'pool', 'outdoors'] as const;
export type Setting = (typeof SETTINGS)[number];
export const SUPERVISIONS = ['unsupervised', 'remote', 'supervised'] as const;
export type Supervision = (typeof SUPERVISIONS)[number];
export const TAILORINGS = ['generic', 'tailored'] as const;
export type Tailoring = (typeof TAILORINGS)[number];

/**
 * What the Consensus on Exercise Reporting Template asks for beyond the programme itself.
 *
 * @see Slade 2016, BJSM 50:1428, items 4, 6, 7a, 12, 14a, 14b and 15
 */
export interface Reporting {
  readonly setting: Setting | null;
  readonly supervision: Supervision | null;
  readonly tailoring: Tailoring | null;
  readonly motivation: string;
  readonly progressionRule: string;
  readonly startingLevelRule: string;
}

/** A routine as its author left it, in one language; see `ExerciseDraft` about empty fields. */
export interface RoutineDraft {
  readonly documentId: DocumentId;
  readonly locale: LocaleCode;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly audience: Audience;
  readonly areas: readonly Key[];
  readonly conditions: readonly Key[];
  readonly reasons: readonly Key[];
  readonly programme: Programme;
  readonly textBlocks: readonly TextBlock[];
  readonly droppedRedFlagSets: readonly DroppedRedFlagSet[];
  /** Absent: the clinic's. */
  readonly painRule: PainRule | null;
  readonly reporting: Reporting;
  readonly sources: readonly Source[];
  readonly author: DocumentId | null;
  readonly reviewBy: LocalDate | null;
}

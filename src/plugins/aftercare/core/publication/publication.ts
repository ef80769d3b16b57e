import type { Side } from '../anatomy/side';
import type { ContentHash, DocumentId, JsonObject, Key, LocalDate, LocaleCode } from '../brands';
import type { Dosage } from '../dosage/dosage';
import type { ExerciseKind, Media, Position, Step } from '../exercise/exercise';
import type { Audience, Reporting, TextBlock } from '../routine/routine';
import type { ContraindicationSeverity, EvidenceLevel, Source } from '../taxonomy/taxonomy';

/** Shape of everything below; a change that a client could notice raises it. */
export const SCHEMA_VERSION = 1;

export type PublicationKind = 'routine' | 'exercise';

/** A taxonomy entry as a reader sees it. */
export interface Named {
  readonly key: Key;
  readonly name: string;
}

export interface NamedPlainly extends Named {
  readonly plainName: string;
}

export interface ReasonShown extends Named {
  readonly summary: string;
  readonly evidence: EvidenceLevel;
}

/**
 * A person who signs. Where the therapist chose not to be shown, `name` is null and `credentials`
 * are the product's own words for a therapist of the clinic.
 */
export interface Signatory {
  readonly name: string | null;
  readonly credentials: string;
}

export interface ContraindicationShown {
  readonly key: Key;
  readonly severity: ContraindicationSeverity;
  /** "Do not do this", "Ask first" or "Do it in another way", in the publication's language. */
  readonly severityText: string;
  readonly text: string;
  /** Keys of the programme items it concerns; empty on an exercise's own publication. */
  readonly items: readonly string[];
}

export interface RedFlagSetShown {
  readonly key: Key;
  readonly title: string;
  readonly actNow: readonly string[];
  readonly sameDay: readonly string[];
}

export interface PainBand {
  readonly band: 'green' | 'amber' | 'red';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface PainRuleShown {
  readonly bands: readonly PainBand[];
  readonly settlesWithinHours: number;
  readonly text: string;
}

/**
 * What keeps the reader safe. `locale` differs from the publication's own where the translation is
 * older than the source language's text; `notice` then says so in the publication's language.
 */
export interface SafetyBlock {
  readonly locale: LocaleCode;
  readonly notice: string | null;
  readonly contraindications: readonly ContraindicationShown[];
  readonly redFlagSets: readonly RedFlagSetShown[];
  /** What to do at an "act now" sign, with the clinic's numbers filled in. */
  readonly actNowText: string;
  readonly sameDayText: string;
  readonly painRule: PainRuleShown;
  readonly emergencyNumber: string;
  readonly urgentAdviceNumber: string;
  readonly clinicPhone: string;
}

/** A link from one exercise to another that is published in the same language. */
export interface ExerciseLink {
  readonly documentId: DocumentId;
  readonly slug: string;
  readonly title: string;
}

/** What every publication carries, whatever it publishes. */
export interface PublicationHead {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly documentId: DocumentId;
  readonly locale: LocaleCode;
  readonly version: number;
  readonly slug: string;
  readonly title: string;
  readonly areas: readonly NamedPlainly[];
  readonly reasons: readonly ReasonShown[];
  readonly equipment: readonly Named[];
  readonly sources: readonly Source[];
  readonly safety: SafetyBlock;
  readonly author: Signatory;
  readonly approvedBy: Signatory | null;
  readonly approvedOn: LocalDate | null;
  readonly reviewBy: LocalDate;
  readonly publishedAt: string;
  /** "Demo content, not clinically signed off", in the publication's language; null for real content. */
  readonly demoNotice: string | null;
  readonly clinic: { readonly name: string };
  /** What changed since the version before, in plain sentences; empty in a first version. */
  readonly changes: readonly string[];
  /** Hash of everything above that is content: not of version, date or changes. */
  readonly contentHash: ContentHash;
}

/** A picture or video as readers get it; who is shown and whether they consented stays with the clinic. */
export type MediaShown = Omit<Media, 'showsPerson' | 'consentRecorded'>;

/** An exercise's own text and data, as it stands in its publication and in every routine that uses it. */
export interface ExerciseShown {
  readonly documentId: DocumentId;
  readonly slug: string;
  readonly title: string;
  readonly kind: ExerciseKind;
  readonly position: Position;
  readonly positionText: string;
  readonly sided: boolean;
  readonly equipment: readonly Named[];
  readonly steps: readonly Step[];
  readonly stopSigns: readonly string[];
  /** The language of the stop signs, and why it is not the publication's; see `SafetyBlock`. */
  readonly stopSignsLocale: LocaleCode;
  readonly stopSignsNotice: string | null;
  readonly easierText: string;
  readonly harderText: string;
  readonly easier: readonly ExerciseLink[];
  readonly harder: readonly ExerciseLink[];
  readonly scene: JsonObject | null;
  readonly media: readonly MediaShown[];
}

export interface PublishedItem {
  readonly key: string;
  readonly exercise: ExerciseShown;
  readonly side: Side;
  /** "On the sore side", or empty where the side has no meaning. */
  readonly sideText: string;
  readonly dosage: Dosage;
  /** The dosage in words, one sentence a part and one for the frequency. */
  readonly dosageText: readonly string[];
  readonly minutesPerDay: number;
  readonly note: string;
}

export interface PublishedRoutine extends PublicationHead {
  readonly kind: 'routine';
  readonly summary: string;
  readonly audience: Audience;
  readonly conditions: readonly NamedPlainly[];
  readonly items: readonly PublishedItem[];
  readonly exerciseCount: number;
  readonly minutesPerDay: number;
  readonly textBlocks: readonly TextBlock[];
  readonly reporting: Reporting;
}

export interface PublishedExercise extends PublicationHead {
  readonly kind: 'exercise';
  readonly exercise: ExerciseShown;
  readonly dosage: Dosage | null;
  readonly dosageText: readonly string[];
}

export type Publication = PublishedRoutine | PublishedExercise;

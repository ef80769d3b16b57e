import type { DocumentId, JsonObject, Key, LocalDate, LocaleCode } from '../brands';
import type { Dosage } from '../dosage/dosage';
import type { Source } from '../taxonomy/taxonomy';

export const EXERCISE_KINDS = [
  'mobility',
  'stretch',
  'strength',
  'isometric',
  'balance',
  'aerobic',
  'breathing',
  'self-massage',
  'heat',
  'cold',
  'education',
  'relaxation',
] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

export const POSITIONS = [
  'any',
  'lying',
  'side-lying',
  'prone',
  'sitting',
  'standing',
  'hands-and-knees',
  'kneeling',
] as const;
export type Position = (typeof POSITIONS)[number];

export const STEP_ROLES = ['preparation', 'step', 'cue', 'breathing', 'safety'] as const;
export type StepRole = (typeof STEP_ROLES)[number];

export interface Step {
  readonly role: StepRole;
  readonly text: string;
}

/** A picture or video with the rights to show it. `file` is the upload's document id. */
export interface Media {
  readonly file: string;
  readonly url: string;
  readonly alternativeText: string;
  readonly licence: string;
  readonly author: string;
  readonly source: string;
  readonly madeByAi: boolean;
  readonly showsPerson: boolean;
  readonly consentRecorded: boolean;
}

/**
 * An exercise as its author left it, in one language. Every field may still be empty: what a
 * publication needs is decided by readiness, not by this type.
 */
export interface ExerciseDraft {
  readonly documentId: DocumentId;
  readonly locale: LocaleCode;
  /** Stable name, the same in every language, by which contraindications call it: `exercise:KEY`. */
  readonly key: Key;
  readonly title: string;
  readonly slug: string;
  readonly kind: ExerciseKind | null;
  readonly position: Position | null;
  readonly sided: boolean;
  readonly equipment: readonly Key[];
  readonly areas: readonly Key[];
  readonly reasons: readonly Key[];
  readonly steps: readonly Step[];
  readonly stopSigns: readonly string[];
  readonly dosage: Dosage | null;
  readonly easierText: string;
  readonly harderText: string;
  readonly easier: readonly DocumentId[];
  readonly harder: readonly DocumentId[];
  readonly contraindications: readonly Key[];
  /** True once the author has answered on purpose, also where the answer is "none known". */
  readonly contraindicationsAnswered: boolean;
  readonly redFlagSets: readonly Key[];
  /** The figure's picture data; null where there is none. */
  readonly scene: JsonObject | null;
  readonly media: readonly Media[];
  readonly sources: readonly Source[];
  /** The therapist's document id. */
  readonly author: DocumentId | null;
  readonly reviewBy: LocalDate | null;
}

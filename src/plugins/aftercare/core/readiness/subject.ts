import type { DocumentId, LocalDate, LocaleCode } from '../brands';
import type { Clinic } from '../care/clinic';
import type { Therapist } from '../care/therapist';
import type { ExerciseDraft } from '../exercise/exercise';
import type { RoutineDraft } from '../routine/routine';
import type { Taxonomy } from '../taxonomy/taxonomy';

/**
 * A published exercise as a routine resolves it: the content its last publication was built from,
 * in the routine's language. `areSafetyTextsStale` is true where its stop signs are older than the
 * source language's; `sourceStopSigns` are then the ones to show.
 */
export interface ResolvedExercise {
  readonly content: ExerciseDraft;
  readonly version: number;
  readonly areSafetyTextsStale: boolean;
  readonly sourceStopSigns: readonly string[];
  /** Whether everybody can open its page; see `linksShown`. */
  readonly isPublic: boolean;
}

/** The approval that stands for exactly this content, if there is one. */
export interface StandingApproval {
  readonly reviewer: Therapist | null;
  /** The reviewer is another person than the author and than whoever changed it last. */
  readonly isBySomebodyElse: boolean;
  readonly on: LocalDate;
  readonly note: string;
}

/** Everything the gate looks at beside the draft. All of it is data; `today` is the server's date in the clinic's zone. */
export interface ReadinessContext {
  readonly today: LocalDate;
  readonly clinic: Clinic;
  readonly taxonomy: Taxonomy;
  /** The taxonomy in the clinic's source language; the same object where that is the draft's language. */
  readonly sourceTaxonomy: Taxonomy;
  /** Published exercises by document id, in the draft's language. */
  readonly exercises: ReadonlyMap<DocumentId, ResolvedExercise>;
  readonly author: Therapist | null;
  readonly approval: StandingApproval | null;
  /** On a rebuild that no approval stands for any more: who approved what it is rebuilt from. */
  readonly lastReviewer?: Therapist | null;
  /** True where another document of the same type and language has, or once had, the draft's slug. */
  readonly isSlugTaken: boolean;
  /** The draft's own translated safety texts are older than the source language's. */
  readonly areOwnSafetyTextsStale: boolean;
  /** The source language's stop signs of the exercise itself, to be shown where its own are stale. */
  readonly ownSourceStopSigns?: readonly string[];
  /** Locales of the document that are live now, the draft's own included where it is. */
  readonly liveLocales: readonly LocaleCode[];
  /** Whether this locale is the one being published, or one that is rebuilt beside it. */
  readonly occasion: 'publish' | 'rebuild';
}

export interface RoutineSubject {
  readonly kind: 'routine';
  readonly draft: RoutineDraft;
  readonly context: ReadinessContext;
}

export interface ExerciseSubject {
  readonly kind: 'exercise';
  readonly draft: ExerciseDraft;
  readonly context: ReadinessContext;
}

export type Subject = RoutineSubject | ExerciseSubject;

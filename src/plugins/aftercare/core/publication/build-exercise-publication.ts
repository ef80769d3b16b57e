import { dosageText } from '../dosage/dosage-text';
import { languageOf } from '../language';
import type { ExerciseSubject } from '../readiness/subject';
import { publicationChanges } from './changes/publication-changes';
import { numberFiller } from './clinic-numbers';
import { exerciseShown, type Showing } from './exercise-shown';
import { required } from './invariant';
import type { PublishedExercise } from './publication';
import { contentHashOf, type Hash, publicationHead } from './publication-head';
import { chooseStopSigns, type StopSigns } from './stop-signs';

/**
 * Builds the read model of an exercise in one language; see `buildRoutinePublication`.
 *
 * @throws Error where the gate let something pass that no publication can do without
 */
export function buildExercisePublication({
  subject,
  version,
  publishedAt,
  previous,
  hash,
}: {
  subject: ExerciseSubject;
  version: number;
  publishedAt: string;
  previous: PublishedExercise | null;
  hash: Hash;
}): PublishedExercise {
  const { draft, context } = subject;
  const language = required(languageOf(draft.locale), 'a language the product speaks');
  const fill = numberFiller({ clinic: context.clinic, language });
  // Patients meet an exercise in their routines; on its own it is read by the public, or by nobody.
  const showing: Showing = { context, locale: draft.locale, language, fill, isForPublic: true };
  const unfinished = {
    ...publicationHead(subject, { showing, equipment: draft.equipment, version, publishedAt }),
    kind: 'exercise' as const,
    exercise: exerciseShown(draft, { ...showing, stopSigns: stopSignsOf(subject, showing) }),
    dosage: draft.dosage,
    dosageText: draft.dosage === null ? [] : dosageText(draft.dosage, { language }),
  };
  const contentHash = contentHashOf(unfinished, { hash });
  const next: PublishedExercise = { ...unfinished, changes: [], contentHash };
  return { ...next, changes: previous === null ? [] : publicationChanges({ previous, next }) };
}

function stopSignsOf({ draft, context }: ExerciseSubject, { locale, language }: Showing): StopSigns {
  return chooseStopSigns({
    own: draft.stopSigns,
    locale,
    isStale: context.areOwnSafetyTextsStale,
    source: context.ownSourceStopSigns ?? [],
    sourceLocale: context.clinic.sourceLocale,
    language,
  });
}

import type { LocaleCode } from '../../core/brands';
import type { ExerciseDraft } from '../../core/exercise/exercise';
import { parseExerciseDraft } from '../../core/exercise/parse-exercise';
import type { LibraryThing } from '../../core/library/library';
import type { Outcome } from '../../core/outcome';
import { parseRoutineDraft } from '../../core/routine/parse-routine';
import type { RoutineDraft } from '../../core/routine/routine';
import { LIBRARY, rowOf } from './library-content';

/** What a clinician adds at sign-off. */
const SIGNED_OFF = { author: 'therapist-author', reviewBy: '2027-03-01' };

/** An exercise of the library as a clinic's draft, signed off; its key serves as document id. */
export function exerciseDraft(thing: LibraryThing, locale: LocaleCode): ExerciseDraft {
  return read(
    parseExerciseDraft({
      documentId: thing.key,
      locale,
      ...rowOf(thing, locale),
      contraindicationsAnswered: true,
      ...SIGNED_OFF,
    }),
  );
}

/** A routine of the library as a clinic's draft, signed off; its key serves as document id. */
export function routineDraft(thing: LibraryThing, locale: LocaleCode): RoutineDraft {
  const { key, setting, supervision, tailoring, motivation, progressionRule, startingLevelRule, ...row } =
    rowOf(thing, locale);
  const reporting = { setting, supervision, tailoring, motivation, progressionRule, startingLevelRule };
  return read(parseRoutineDraft({ documentId: key, locale, ...row, reporting, ...SIGNED_OFF }));
}

/** Every exercise of the library as a draft in one language. */
export function exerciseDrafts(locale: LocaleCode): readonly ExerciseDraft[] {
  return LIBRARY.exercises.map((thing) => exerciseDraft(thing, locale));
}

/** Every routine of the library as a draft in one language. */
export function routineDrafts(locale: LocaleCode): readonly RoutineDraft[] {
  return LIBRARY.routines.map((thing) => routineDraft(thing, locale));
}

function read<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ path, message }) => `${path?.join('.')}: ${message}`).join('\n'));
}

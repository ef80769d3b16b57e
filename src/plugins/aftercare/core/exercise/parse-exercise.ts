import type { Outcome } from '../outcome';
import { decodeExerciseDraft, decodeMedia, decodeSteps, decodeStopSigns } from './decode-exercise';
import type { ExerciseDraft, Media, Step } from './exercise';

/** Reads the steps of an exercise. A text may still be empty: that is for readiness to say. */
export function parseSteps(value: unknown): Outcome<readonly Step[]> {
  return decodeSteps(value, []);
}

/** Reads the signs at which to stop; see `parseSteps` about empty ones. */
export function parseStopSigns(value: unknown): Outcome<readonly string[]> {
  return decodeStopSigns(value, []);
}

/** Reads pictures and videos; rights that are absent become "nothing recorded". */
export function parseMedia(value: unknown): Outcome<readonly Media[]> {
  return decodeMedia(value, []);
}

/**
 * Reads an exercise from a plain row that has the fields of `ExerciseDraft` and no other. Absent,
 * null and blank fields become empty values (so does the id of a draft not yet saved); the
 * locale alone must be there. What it returns it reads back unchanged.
 */
export function parseExerciseDraft(row: unknown): Outcome<ExerciseDraft> {
  return decodeExerciseDraft(row, []);
}

import type { ContentHash } from '../../brands';
import { fingerprint } from '../../fingerprint';
import {
  buildExerciseSubject,
  buildRoutineSubject,
  type RoutineSubjectOptions,
} from '../../testing/builders';
import { buildExercisePublication } from '../build-exercise-publication';
import { buildRoutinePublication } from '../build-routine-publication';
import type { PublishedExercise, PublishedRoutine } from '../publication';

/** Hashes in a test: quick, and different for different texts. */
export function testHash(text: string): ContentHash {
  // A brand exists at compile time only.
  return fingerprint(text) as ContentHash;
}

interface Versioning<Previous> {
  readonly version?: number;
  readonly previous?: Previous | null;
}

/** Builds the publication of a routine that is ready, by the options of `buildRoutineSubject`. */
export function buildPublishedRoutine({
  version = 1,
  previous = null,
  ...subject
}: RoutineSubjectOptions & Versioning<PublishedRoutine> = {}): PublishedRoutine {
  return buildRoutinePublication({
    subject: buildRoutineSubject(subject),
    version,
    previous,
    publishedAt: `2026-03-0${version}T10:00:00.000Z`,
    hash: testHash,
  });
}

/** Builds the publication of an exercise that is ready, by the options of `buildExerciseSubject`. */
export function buildPublishedExercise({
  version = 1,
  previous = null,
  ...subject
}: NonNullable<Parameters<typeof buildExerciseSubject>[0]> &
  Versioning<PublishedExercise> = {}): PublishedExercise {
  return buildExercisePublication({
    subject: buildExerciseSubject(subject),
    version,
    previous,
    publishedAt: `2026-03-0${version}T10:00:00.000Z`,
    hash: testHash,
  });
}

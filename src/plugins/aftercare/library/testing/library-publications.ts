import { buildExercisePublication } from '../../core/publication/build-exercise-publication';
import { buildRoutinePublication } from '../../core/publication/build-routine-publication';
import type { Publication } from '../../core/publication/publication';
import { testHash } from '../../core/publication/testing/build-publications';
import type { ReadinessContext } from '../../core/readiness/subject';
import { buildContext, buildResolvedExercise, byDocumentId } from '../../core/testing/builders';
import { type LibraryLocale, libraryTaxonomy } from './library-content';
import { exerciseDrafts, routineDrafts } from './library-drafts';

/** A clinic that knows the library's taxonomies and has published all of its exercises. */
export function libraryContext(locale: LibraryLocale): ReadinessContext {
  return buildContext({
    locale,
    taxonomy: libraryTaxonomy(locale),
    sourceTaxonomy: libraryTaxonomy('en'),
    exercises: byDocumentId(exerciseDrafts(locale).map((content) => buildResolvedExercise({ content }))),
  });
}

/** Everything of the library published in one language; its keys serve as document ids. */
export function libraryPublications(locale: LibraryLocale): readonly Publication[] {
  const context = libraryContext(locale);
  const first = { version: 1, publishedAt: '2026-03-01T10:00:00.000Z', previous: null, hash: testHash };
  return [
    ...routineDrafts(locale).map((draft) =>
      buildRoutinePublication({ ...first, subject: { kind: 'routine', draft, context } }),
    ),
    ...exerciseDrafts(locale).map((draft) =>
      buildExercisePublication({ ...first, subject: { kind: 'exercise', draft, context } }),
    ),
  ];
}

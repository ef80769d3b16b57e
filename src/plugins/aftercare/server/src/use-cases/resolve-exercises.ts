import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { ExerciseDraft } from '../../../core/exercise/exercise';
import type { ResolvedExercise } from '../../../core/readiness/subject';
import { EXERCISE_UID } from '../constants';
import { safetyFingerprint } from '../safety-text';
import type { LiveSource } from '../store/publication-store';
import { readDraftSource } from './read-draft-source';
import type { Stores } from './stores';

type Needs = Pick<Stores, 'publications' | 'drafts'>;

/**
 * Published exercises as a routine or another exercise sees them: the content their last publication
 * was built from, in one language, and with them the easier and harder ones they lead to. What is not
 * published in that language is absent.
 */
export async function resolveExercises(
  stores: Needs,
  request: { ids: readonly DocumentId[]; locale: LocaleCode; sourceLocale: LocaleCode },
): Promise<ReadonlyMap<DocumentId, ResolvedExercise>> {
  const resolved = await resolve(stores, request);
  const linked = [...resolved.values()].flatMap(({ content }) => [...content.easier, ...content.harder]);
  const ids = [...new Set(linked)].filter((id) => !resolved.has(id));
  return new Map([...resolved, ...(await resolve(stores, { ...request, ids }))]);
}

async function resolve(
  stores: Needs,
  { ids, locale, sourceLocale }: { ids: readonly DocumentId[]; locale: LocaleCode; sourceLocale: LocaleCode },
): Promise<ReadonlyMap<DocumentId, ResolvedExercise>> {
  if (ids.length === 0) return new Map();
  const live = await readSources(stores, { ids, locale });
  const isSource = locale === sourceLocale;
  const sources = isSource ? live : await readSources(stores, { ids, locale: sourceLocale });
  const drafted: ReadonlyMap<DocumentId, string> = isSource
    ? new Map()
    : await stores.drafts.draftedSafetyTexts({ locale: sourceLocale, exerciseIds: ids });
  return new Map(
    [...live].map(([id, exercise]) => {
      const source = sources.get(id)?.content ?? null;
      const marks = [markOf(source), drafted.get(id) ?? null];
      const areSafetyTextsStale =
        !isSource &&
        source !== null &&
        isTranslationStale({ translatedFrom: exercise.translatedFrom, sources: marks });
      return [
        id,
        {
          content: exercise.content,
          version: exercise.version,
          areSafetyTextsStale,
          sourceStopSigns: areSafetyTextsStale && source ? source.stopSigns : [],
          isPublic: exercise.isPublic,
        },
      ];
    }),
  );
}

/**
 * Whether a translation is older than what it was translated from: it matches neither the live nor
 * the drafted source text. Without any source text there is nothing to be older than.
 */
export function isTranslationStale({
  translatedFrom,
  sources,
}: {
  translatedFrom: string | null;
  sources: readonly (string | null)[];
}): boolean {
  const known = sources.filter((source) => source !== null);
  return known.length > 0 && !known.some((source) => source === translatedFrom);
}

/** Mark of an exercise's safety text. */
export function markOf(exercise: ExerciseDraft | null): string | null {
  return exercise && safetyFingerprint({ uid: EXERCISE_UID, row: { stopSigns: exercise.stopSigns } });
}

interface ReadSource extends Omit<LiveSource, 'source'> {
  readonly content: ExerciseDraft;
}

async function readSources(
  { publications }: Needs,
  { ids, locale }: { ids: readonly DocumentId[]; locale: LocaleCode },
): Promise<ReadonlyMap<DocumentId, ReadSource>> {
  const sources = await publications.liveSources({ kind: 'exercise', locale, subjectIds: ids });
  return new Map([...sources].map(([id, live]) => [id, { ...live, content: readExercise(live.source) }]));
}

/** The exercise a publication was built from. */
export function readExercise(source: string): ExerciseDraft {
  const read = readDraftSource({ kind: 'exercise', source });
  if (read.kind === 'exercise') return read.draft;
  throw new Error('A stored exercise turned out to be something else.');
}

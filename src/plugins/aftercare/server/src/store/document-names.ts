import type { Core } from '@strapi/strapi';
import type { DocumentId, LocaleCode } from '../../../core/brands';
import { parseDosage } from '../../../core/dosage';
import type { Dosage } from '../../../core/dosage/dosage';
import type { ExerciseKind, Position } from '../../../core/exercise/exercise';
import { EXERCISE_UID, HEAD_UID, THERAPIST_UID } from '../constants';

export interface DocumentName {
  readonly documentId: DocumentId;
  readonly label: string;
  readonly detail?: string;
}

/** An exercise as an author chooses it for a programme. */
export interface ExerciseChoice {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly kind: ExerciseKind | null;
  readonly position: Position | null;
  readonly sided: boolean;
  readonly dosage: Dosage | null;
  readonly equipment: readonly string[];
  /** Only a published exercise can go out with a routine. */
  readonly isPublished: boolean;
}

/** Names of documents for the admin's pickers; drafts, because that is what authors work on. */
export interface DocumentNames {
  exercises(locale: LocaleCode): Promise<readonly DocumentName[]>;
  therapists(): Promise<readonly DocumentName[]>;
  /** Exercises whose title holds the words, at most `limit`, by title. */
  searchExercises(query: {
    locale: LocaleCode;
    words: string;
    limit: number;
  }): Promise<readonly ExerciseChoice[]>;
}

export function createDocumentNames({ strapi }: { strapi: Core.Strapi }): DocumentNames {
  const exerciseRows = (query: { locale: LocaleCode; where?: object; limit?: number }) =>
    strapi.db.query(EXERCISE_UID).findMany({
      where: { locale: query.locale, publishedAt: null, ...query.where },
      orderBy: { title: 'asc' },
      limit: query.limit,
    });
  return {
    async exercises(locale) {
      const rows = await exerciseRows({ locale });
      return rows.map(({ documentId, title }) => ({ documentId, label: title ?? '' }));
    },
    async therapists() {
      const rows = await strapi.db.query(THERAPIST_UID).findMany({ orderBy: { displayName: 'asc' } });
      return rows.map(({ documentId, displayName, credentials }) => ({
        documentId,
        label: displayName ?? '',
        detail: credentials ?? undefined,
      }));
    },
    async searchExercises({ locale, words, limit }) {
      const where = words === '' ? {} : { title: { $containsi: words } };
      const rows = await exerciseRows({ locale, where, limit });
      const published = await publishedAmong({
        strapi,
        locale,
        ids: rows.map(({ documentId }) => documentId),
      });
      return rows.map((row) => choiceOf({ row, isPublished: published.has(row.documentId) }));
    },
  };
}

async function publishedAmong({
  strapi,
  locale,
  ids,
}: {
  strapi: Core.Strapi;
  locale: LocaleCode;
  ids: readonly string[];
}): Promise<ReadonlySet<string>> {
  const heads = await strapi.db.query(HEAD_UID).findMany({
    where: { kind: 'exercise', subjectLocale: locale, state: 'live', subjectId: { $in: [...ids] } },
    select: ['subjectId'],
  });
  return new Set(heads.map(({ subjectId }) => subjectId));
}

function choiceOf({
  row,
  isPublished,
}: {
  row: Readonly<Record<string, unknown>>;
  isPublished: boolean;
}): ExerciseChoice {
  const dosage = parseDosage(row.dosage);
  return {
    documentId: row.documentId as DocumentId,
    title: String(row.title ?? ''),
    // Enumerations of the content type, checked by Strapi when they were saved.
    kind: (row.kind as ExerciseKind | null) ?? null,
    position: (row.position as Position | null) ?? null,
    sided: row.sided === true,
    dosage: dosage.ok ? dosage.value : null,
    equipment: Array.isArray(row.equipment) ? row.equipment.map(String) : [],
    isPublished,
  };
}

import type { Core } from '@strapi/strapi';
import type { DocumentId, LocaleCode } from '../../../core/brands';
import { parseExerciseDraft } from '../../../core/exercise';
import type { ExerciseDraft, Media } from '../../../core/exercise/exercise';
import { type Outcome, type Problem, success } from '../../../core/outcome';
import type { PublicationKind } from '../../../core/publication/publication';
import { parseRoutineDraft } from '../../../core/routine';
import type { RoutineDraft } from '../../../core/routine/routine';
import { EXERCISE_UID, ROUTINE_UID } from '../constants';
import { unwrapEnvelopes } from '../envelope';
import { safetyFingerprint } from '../safety-text';
import { type DraftRow, exerciseFields, fieldsOf, routineFields } from './draft-rows';
import type { SubjectLocale } from './publication-store';

export type Draft =
  | { readonly kind: 'routine'; readonly draft: RoutineDraft }
  | { readonly kind: 'exercise'; readonly draft: ExerciseDraft };

/** A draft, or a published row of Strapi, read by core. */
export interface StoredDraft {
  /** Numeric id of the row; a published row gets a new one at every publish. */
  readonly row: number;
  readonly entry: Draft;
  readonly translatedFrom: string | null;
  /** Account that changed the content last; null where no account is known to have. */
  readonly changedBy: number | null;
}

export type RowStatus = 'draft' | 'published';

/** A row whose JSON core cannot read, because something wrote it past the document middleware. */
export class UnreadableDraftError extends Error {
  constructor(
    readonly subject: SubjectLocale,
    readonly problems: readonly Problem[],
  ) {
    super(`The ${subject.kind} ${subject.subjectId} (${subject.locale}) cannot be read.`);
  }
}

/** Strapi's own rows of exercises and routines. */
export interface DraftStore {
  /**
   * One document in one language; null where there is none.
   *
   * @throws UnreadableDraftError
   */
  find(query: SubjectLocale & { status: RowStatus }): Promise<StoredDraft | null>;
  /**
   * A draft with a form's values laid over it, saved or not; null where an id is given and nothing
   * stands under it.
   */
  overlay(query: {
    kind: PublicationKind;
    subjectId: DocumentId | null;
    locale: LocaleCode;
    values?: Readonly<Record<string, unknown>>;
  }): Promise<Outcome<Pick<StoredDraft, 'entry' | 'translatedFrom'>> | null>;
  /** Makes this content the draft of its language, as an author's save would. */
  write(entry: Draft): Promise<void>;
  /** Languages a document has rows in. */
  localesOf(query: {
    kind: PublicationKind;
    subjectId: DocumentId;
    status: RowStatus;
  }): Promise<readonly LocaleCode[]>;
  /** Marks of the drafted safety texts of exercises in a language, by document id. */
  draftedSafetyTexts(query: {
    locale: LocaleCode;
    exerciseIds: readonly DocumentId[];
  }): Promise<ReadonlyMap<DocumentId, string>>;
  /** Ids and places of published rows, in the order of the row, at most `limit` after an id. */
  publishedRows(query: {
    kind: PublicationKind;
    after: number;
    limit: number;
  }): Promise<readonly PublishedRow[]>;
}

export interface PublishedRow {
  readonly row: number;
  readonly subjectId: DocumentId;
  readonly locale: LocaleCode;
}

export const UID_OF = { routine: ROUTINE_UID, exercise: EXERCISE_UID } as const satisfies Record<
  PublicationKind,
  string
>;

const PUBLISHED = { $notNull: true } as const;

function statusFilter(status: RowStatus) {
  return { publishedAt: status === 'draft' ? null : PUBLISHED };
}

export function createDraftStore({ strapi }: { strapi: Core.Strapi }): DraftStore {
  const query = (kind: PublicationKind) => strapi.db.query(UID_OF[kind]);

  function readRow(place: SubjectLocale & { status: RowStatus }): Promise<DraftRow | null> {
    return query(place.kind).findOne({
      where: { documentId: place.subjectId, locale: place.locale, ...statusFilter(place.status) },
      populate: place.kind === 'exercise' ? { media: true } : {},
    });
  }

  return {
    async find(place) {
      const row = await readRow(place);
      return row ? storedDraftOf({ subject: place, row }) : null;
    },
    async overlay({ kind, subjectId, locale, values = {} }) {
      const saved = subjectId && (await readRow({ kind, subjectId, locale, status: 'draft' }));
      if (subjectId && !saved && !(await query(kind).findOne({ where: { documentId: subjectId } })))
        return null;
      const row = { ...saved, ...unwrapEnvelopes(values), documentId: subjectId ?? '', locale };
      const parsed = parseRow({ kind, row });
      const translatedFrom = saved ? textOrNull(saved.translatedFrom) : null;
      return parsed.ok ? success({ entry: parsed.value, translatedFrom }) : parsed;
    },
    async write({ kind, draft }) {
      const { documentId, locale } = draft;
      const media = kind === 'exercise' ? await mediaIds({ strapi, files: draft.media }) : {};
      const data = { ...fieldsOf({ ...draft }), ...media };
      await strapi.documents(UID_OF[kind]).update({ documentId, locale, data });
    },
    async localesOf({ kind, subjectId, status }) {
      const rows = await query(kind).findMany({
        where: { documentId: subjectId, ...statusFilter(status) },
        select: ['locale'],
        orderBy: { id: 'asc' },
      });
      return rows.map(({ locale }) => String(locale));
    },
    async draftedSafetyTexts({ locale, exerciseIds }) {
      const rows = await query('exercise').findMany({
        where: { documentId: { $in: exerciseIds }, locale, publishedAt: null },
        select: ['documentId', 'stopSigns'],
      });
      return new Map(
        rows.map((row) => [row.documentId as DocumentId, safetyFingerprint({ uid: EXERCISE_UID, row })]),
      );
    },
    async publishedRows({ kind, after, limit }) {
      const rows = await query(kind).findMany({
        where: { publishedAt: PUBLISHED, id: { $gt: after } },
        select: ['id', 'documentId', 'locale'],
        orderBy: { id: 'asc' },
        limit,
      });
      return rows.map(({ id, documentId, locale }) => ({
        row: Number(id),
        subjectId: documentId as DocumentId,
        locale: String(locale),
      }));
    },
  };
}

/** Files that are still in the library, and the rights that were noted for them. */
async function mediaIds({ strapi, files }: { strapi: Core.Strapi; files: readonly Media[] }) {
  const rows = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { documentId: { $in: files.map(({ file }) => file) } }, select: ['id'] });
  const mediaRights = files.map(({ url, alternativeText, ...rights }) => rights);
  return { media: rows.map(({ id }) => id), mediaRights };
}

/** @throws UnreadableDraftError */
function storedDraftOf({ subject, row }: { subject: SubjectLocale; row: DraftRow }): StoredDraft {
  const parsed = parseRow({ kind: subject.kind, row });
  if (!parsed.ok) throw new UnreadableDraftError(subject, parsed.problems);
  return {
    row: Number(row.id),
    entry: parsed.value,
    translatedFrom: textOrNull(row.translatedFrom),
    changedBy: typeof row.changedBy === 'number' ? row.changedBy : null,
  };
}

function parseRow({ kind, row }: { kind: PublicationKind; row: DraftRow }): Outcome<Draft> {
  if (kind === 'routine') {
    const parsed = parseRoutineDraft(routineFields(row));
    return parsed.ok ? success({ kind, draft: parsed.value }) : parsed;
  }
  const parsed = parseExerciseDraft(exerciseFields(row));
  return parsed.ok ? success({ kind, draft: parsed.value }) : parsed;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

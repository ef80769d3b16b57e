import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { EXERCISE_UID } from '../constants';
import { UseRefusal } from '../use-cases/refusal';
import type { Projection } from './publish';

type Row = Readonly<Record<string, unknown>>;

interface Save {
  readonly kind: PublicationKind;
  /** Null for a document that is being made. */
  readonly subjectId: DocumentId | null;
  readonly stored: Row | null;
  readonly data: Row;
}

/** What an author need not enter: who they are, and an exercise's stable key. */
export async function draftDefaults(projection: Projection, save: Save): Promise<Row> {
  return { ...(await defaultAuthor(projection, save)), ...(await exerciseKey(projection, save)) };
}

/** A new document belongs to the therapist whose session makes it. */
async function defaultAuthor({ strapi, stores }: Projection, { subjectId, data }: Save): Promise<Row> {
  if (subjectId !== null || data.author) return {};
  const state = strapi.requestContext.get()?.state;
  // Set by Strapi's admin sign-in; patients and tokens come with other strategies.
  if (state?.auth?.strategy?.name !== 'admin' || typeof state.user?.id !== 'number') return {};
  const therapist = await stores.therapists.findByAdminUser(state.user.id);
  return therapist ? { author: therapist.documentId } : {};
}

/** Contraindications call an exercise by its key, so it is unique and does not follow a changed slug. */
async function exerciseKey(projection: Projection, { kind, subjectId, stored, data }: Save): Promise<Row> {
  if (kind !== 'exercise') return {};
  if (typeof data.key === 'string' && data.key !== '') {
    if (await isKeyTaken(projection, { key: data.key, subjectId })) {
      throw new UseRefusal('Another exercise has this key already.', [
        { id: 'exercise.key-taken', path: ['key'], message: 'Another exercise has this key already.' },
      ]);
    }
    return {};
  }
  const kept = stored?.key ?? (await keyInAnyLanguage(projection, subjectId));
  if (kept) return { key: kept };
  const wanted = keyFrom(data.slug ?? stored?.slug) || keyFrom(data.title ?? stored?.title);
  return wanted === '' ? {} : { key: await freeKey(projection, { wanted, subjectId }) };
}

/** A translation's first save has no row of its own yet; the document has its key all the same. */
async function keyInAnyLanguage({ strapi }: Projection, documentId: DocumentId | null): Promise<unknown> {
  if (documentId === null) return null;
  const row = await strapi.db.query(EXERCISE_UID).findOne({ where: { documentId, key: { $notNull: true } } });
  return row?.key;
}

function keyFrom(text: unknown): string {
  if (typeof text !== 'string') return '';
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replaceAll(/^-+|-+$/g, '');
}

async function freeKey(
  projection: Projection,
  { wanted, subjectId }: { wanted: string; subjectId: DocumentId | null },
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await isKeyTaken(projection, { key, subjectId }))) return key;
  }
}

async function isKeyTaken(
  { strapi }: Projection,
  { key, subjectId }: { key: string; subjectId: DocumentId | null },
): Promise<boolean> {
  const other = subjectId ? { documentId: { $ne: subjectId } } : {};
  return (await strapi.db.query(EXERCISE_UID).count({ where: { key, ...other } })) > 0;
}

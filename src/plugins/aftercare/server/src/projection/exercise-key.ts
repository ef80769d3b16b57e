import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { foldPhrase } from '../../../core/text/fold';
import { EXERCISE_UID } from '../constants';
import { UseRefusal } from '../use-cases/refusal';
import type { Projection } from './publish';

type Row = Readonly<Record<string, unknown>>;

interface Save {
  readonly kind: PublicationKind;
  /** Null for a document that is being made. */
  readonly subjectId: DocumentId | null;
  readonly data: Row;
}

/** Contraindications call an exercise by its key, so it is unique and does not follow a changed slug. */
export async function exerciseKey(
  projection: Projection,
  { kind, subjectId, stored, data }: Save & { stored: Row | null },
): Promise<Row> {
  if (kind !== 'exercise') return {};
  if (typeof data.key === 'string' && data.key !== '') {
    if (await isKeyTaken(projection, { key: data.key, subjectId })) throw keyTaken();
    return {};
  }
  const kept = stored?.key ?? (await keyInAnyLanguage(projection, subjectId));
  if (kept) return { key: kept };
  const wanted = keyFrom(data.slug ?? stored?.slug) || keyFrom(data.title ?? stored?.title);
  return wanted === '' ? {} : { key: await freeKey(projection, { wanted, subjectId }) };
}

/**
 * Does a save that writes an exercise's key while holding that key, so that of two saves that ask for
 * one at the same moment the second finds it taken.
 */
export async function holdingKey<Saved>(
  { stores }: Projection,
  { kind, subjectId, data }: Save,
  write: () => Promise<Saved>,
): Promise<Saved> {
  const { key } = data;
  if (kind !== 'exercise' || typeof key !== 'string' || key === '') return write();
  return stores.transaction(async () => {
    if (!(await stores.exerciseKeys.claim({ key, subjectId }))) throw keyTaken();
    const saved = await write();
    const made = Object(saved) as { readonly documentId?: DocumentId }; // what the Document Service answers
    if (subjectId === null && made.documentId) {
      await stores.exerciseKeys.assign({ key, subjectId: made.documentId });
    }
    return saved;
  });
}

function keyTaken(): UseRefusal {
  const message = 'Another exercise has this key already. Choose a different one, or leave it empty.';
  return new UseRefusal(message, [{ id: 'exercise.key-taken', path: ['key'], message }]);
}

/** A translation's first save has no row of its own yet; the document has its key all the same. */
async function keyInAnyLanguage({ strapi }: Projection, documentId: DocumentId | null): Promise<unknown> {
  if (documentId === null) return null;
  const row = await strapi.db.query(EXERCISE_UID).findOne({ where: { documentId, key: { $notNull: true } } });
  return row?.key;
}

function keyFrom(text: unknown): string {
  if (typeof text !== 'string') return '';
  return foldPhrase(text)
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

/** Looks at the rows, some of which were there before keys were claimed, or came with an import. */
async function isKeyTaken(
  { strapi }: Projection,
  { key, subjectId }: { key: string; subjectId: DocumentId | null },
): Promise<boolean> {
  const other = subjectId ? { documentId: { $ne: subjectId } } : {};
  return (await strapi.db.query(EXERCISE_UID).count({ where: { key, ...other } })) > 0;
}

import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../../core/brands';
import { canonicalJson } from '../../../core/canonical-json';
import type { PublicationKind } from '../../../core/publication/publication';
import { exerciseFields, routineFields } from '../store/draft-rows';
import { UID_OF } from '../store/draft-store';
import { signedInAdmin } from './signed-in-admin';

interface Place {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
}

/**
 * Saves a draft and notes, in each language that reads differently afterwards, which account did it.
 * Strapi's own `updatedBy` will not do: it is also whoever published without changing a word, and it
 * leaves out the languages whose structure was changed through another one.
 */
export async function notingWhoChanged<Result>(
  strapi: Core.Strapi,
  place: Place,
  save: () => Promise<Result>,
): Promise<Result> {
  const changedBy = signedInAdmin(strapi);
  // A script or a job has no account; what was changed last by somebody stays theirs.
  if (changedBy === null) return save();
  const before = new Map((await readDrafts(strapi, place)).map(({ id, content }) => [id, content]));
  const result = await save();
  for (const { id, content } of await readDrafts(strapi, place)) {
    if (before.get(id) === content) continue;
    await strapi.db.query(UID_OF[place.kind]).update({ where: { id }, data: { changedBy } });
  }
  return result;
}

/** Every language of a draft, as far as an approval looks at it. */
async function readDrafts(
  strapi: Core.Strapi,
  { kind, subjectId }: Place,
): Promise<readonly { readonly id: number; readonly content: string }[]> {
  const rows = await strapi.db.query(UID_OF[kind]).findMany({
    where: { documentId: subjectId, publishedAt: null },
    populate: kind === 'exercise' ? { media: true } : {},
  });
  return rows.map((row) => ({
    id: Number(row.id),
    content: canonicalJson(kind === 'exercise' ? exerciseFields(row) : routineFields(row)),
  }));
}

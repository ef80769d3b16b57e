import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { exerciseKey } from './exercise-key';
import type { Projection } from './publish';
import { signedInAdmin } from './signed-in-admin';

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
  const adminUserId = signedInAdmin(strapi);
  if (adminUserId === null) return {};
  const therapist = await stores.therapists.findByAdminUser(adminUserId);
  return therapist ? { author: therapist.documentId } : {};
}

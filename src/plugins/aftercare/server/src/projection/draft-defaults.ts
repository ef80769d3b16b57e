import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { exerciseKey } from './exercise-key';
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

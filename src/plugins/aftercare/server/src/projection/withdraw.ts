import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { UID_OF } from '../store/draft-store';
import { withdrawContent } from '../use-cases/withdraw-content';
import { type DocumentCall, documentIdOf, localesOf, type Next } from './document-context';
import { intentFor, withIntent } from './intent';
import type { Projection } from './publish';

/** `unpublish` and `delete`: whatever is live in the languages concerned is withdrawn. */
export async function withdraw(
  { strapi, stores }: Projection,
  { kind, call, next }: { kind: PublicationKind; call: DocumentCall; next: Next },
): Promise<unknown> {
  const subjectId = documentIdOf(call) as DocumentId;
  const heads = await stores.publications.headsOf({ kind, subjectId });
  const locales = await localesOf(strapi, { call, present: heads.map(({ locale }) => locale) });
  if (locales.length === 0) return next();
  const { reason = 'obsolete', note = '', withDependants = false } = intentFor(subjectId);
  return withdrawContent(stores, {
    kind,
    subjectId,
    locales,
    reason,
    note,
    withDependants,
    write: next,
    withdrawDependant: async (head) => {
      const intent = { subjectId: head.subjectId, reason, note };
      const place = { documentId: head.subjectId, locale: head.locale };
      await withIntent(intent, () => strapi.documents(UID_OF[head.kind]).unpublish(place));
    },
  });
}

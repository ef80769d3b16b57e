import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { type DocumentCall, documentIdOf, localesOf, type Next } from './document-context';
import type { Projection } from './publish';
import { syncSharedAttributes } from './shared-attributes';

/**
 * `discardDraft` makes the published texts of some languages the draft again. What is one for all
 * languages is thrown away with them: left in another language's draft, it would be published from there.
 */
export async function discardDraft(
  { strapi, stores }: Projection,
  { kind, call, next }: { kind: PublicationKind; call: DocumentCall; next: Next },
): Promise<unknown> {
  const subjectId = documentIdOf(call) as DocumentId;
  return stores.transaction(async () => {
    const result = await next();
    const present = await stores.drafts.localesOf({ kind, subjectId, status: 'draft' });
    const discarded = await localesOf(strapi, { call, present });
    if (isForSome({ discarded, present })) {
      await syncSharedAttributes(strapi, { uid: call.uid, subjectId, locales: discarded, status: 'draft' });
    }
    return result;
  });
}

function isForSome({
  discarded,
  present,
}: {
  discarded: readonly LocaleCode[];
  present: readonly LocaleCode[];
}): boolean {
  return discarded.length > 0 && discarded.length < present.length;
}

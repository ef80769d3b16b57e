import type { Core } from '@strapi/strapi';
import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { UID_OF } from '../store/draft-store';
import { publishContent } from '../use-cases/publish-content';
import type { Stores } from '../use-cases/stores';
import { type DocumentCall, documentIdOf, localesOf, type Next } from './document-context';
import { intentFor, withIntent } from './intent';
import { syncSharedAttributes } from './shared-attributes';

/** What the projection works with. */
export interface Projection {
  readonly strapi: Core.Strapi;
  readonly stores: Stores;
}

/** `publish`, through the gate and with its projection. */
export async function publish(
  { strapi, stores }: Projection,
  { kind, call, next }: { kind: PublicationKind; call: DocumentCall; next: Next },
): Promise<unknown> {
  const subjectId = documentIdOf(call) as DocumentId;
  const present = await stores.drafts.localesOf({ kind, subjectId, status: 'draft' });
  const locales = await localesOf(strapi, { call, present });
  // Nothing to publish: Strapi answers as it always does.
  if (locales.length === 0) return next();
  const withdrawLocales = (intentFor(subjectId).withdrawLocales ?? []).filter(
    (locale) => !locales.includes(locale),
  );
  return publishContent(stores, {
    kind,
    subjectId,
    locales,
    withdrawLocales,
    withdraw: (locale) => withdrawLocale(strapi, { kind, subjectId, locale }),
    write: async ({ liveLocales }) => {
      const result = await next();
      if (liveLocales.some((locale) => !locales.includes(locale))) {
        await syncSharedAttributes(strapi, { uid: call.uid, subjectId, locales, status: 'published' });
      }
      return result;
    },
  });
}

async function withdrawLocale(
  strapi: Core.Strapi,
  { kind, subjectId, locale }: { kind: PublicationKind; subjectId: DocumentId; locale: LocaleCode },
): Promise<void> {
  await withIntent({ subjectId, reason: 'obsolete', withDependants: true }, () =>
    strapi.documents(UID_OF[kind]).unpublish({ documentId: subjectId, locale }),
  );
}

/**
 * `create` and `update` that ask for a published result reach the database without a `publish`. They
 * are turned into a save and a publish in one transaction, so that the second meets the gate.
 */
export async function saveAndPublish(
  { strapi, stores }: Projection,
  { kind, call, next }: { kind: PublicationKind; call: DocumentCall; next: Next },
): Promise<unknown> {
  const { params } = call;
  return stores.transaction(async () => {
    call.params = { ...params, status: 'draft' };
    const saved = (await next()) as { documentId: string; locale: string } | null;
    if (!saved) return saved;
    const { entries } = await strapi.documents(UID_OF[kind]).publish({
      documentId: saved.documentId,
      locale: saved.locale,
      ...pick(params, ['populate', 'fields']),
    });
    return entries[0];
  });
}

function pick(params: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  return Object.fromEntries(names.flatMap((name) => (name in params ? [[name, params[name]]] : [])));
}

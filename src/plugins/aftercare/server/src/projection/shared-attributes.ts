import type { Core, UID } from '@strapi/strapi';
import type { LocaleCode } from '../../../core/brands';
import type { RowStatus } from '../store/draft-store';

/**
 * Copies what is one for all languages to a document's other languages. Strapi does so only where it
 * finds a change, and compares with a row it picks at random: drafts and published rows drift apart.
 */
export async function syncSharedAttributes(
  strapi: Core.Strapi,
  {
    uid,
    subjectId,
    locales,
    status,
  }: { uid: UID.ContentType; subjectId: string; locales: readonly LocaleCode[]; status: RowStatus },
): Promise<void> {
  const i18n = strapi.plugin('i18n');
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  const source = await strapi.db.query(uid).findOne({
    where: { documentId: subjectId, locale: locales[0], publishedAt },
    populate: i18n.service('content-types').getNestedPopulateOfNonLocalizedAttributes(uid),
  });
  if (source) {
    await i18n.service('localizations').syncNonLocalizedAttributes(source, strapi.contentType(uid));
  }
}

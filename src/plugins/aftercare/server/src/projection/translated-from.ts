import type { Core, UID } from '@strapi/strapi';
import type { LocaleCode } from '../../../core/brands';
import { safetyAttributesOf, safetyFingerprint } from '../safety-text';
import { readDefaultLocale } from '../store/languages';

/**
 * The mark a translation is saved with: that of the source-language text beside which its author has
 * just saved it. Nobody else may set it.
 */
export async function translatedFromOf(
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    locale,
    data,
  }: {
    uid: UID.ContentType;
    documentId: string | null;
    locale: LocaleCode;
    data: Readonly<Record<string, unknown>>;
  },
): Promise<{ readonly translatedFrom?: string | null }> {
  const attributes = safetyAttributesOf(uid);
  if (attributes.length === 0) return {};
  const stays = 'translatedFrom' in data ? { translatedFrom: undefined } : {};
  if (documentId === null || !attributes.some((name) => name in data)) return stays;
  const sourceLocale = await readDefaultLocale({ strapi });
  if (locale === sourceLocale) return { translatedFrom: null };
  const hasDrafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const source = await strapi.db.query(uid).findOne({
    where: { documentId, locale: sourceLocale, ...(hasDrafts ? { publishedAt: null } : {}) },
  });
  return { translatedFrom: source ? safetyFingerprint({ uid, row: source }) : null };
}

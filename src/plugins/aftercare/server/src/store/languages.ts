import type { Core } from '@strapi/strapi';
import type { LocaleCode } from '../../../core/brands';

const FALLBACK_LOCALE = 'en';

/** Strapi's default locale: the language the others are translated from, and that of a request that names none. */
export async function readDefaultLocale({ strapi }: { strapi: Core.Strapi }): Promise<LocaleCode> {
  const code: unknown = await strapi.plugin('i18n')?.service('locales').getDefaultLocale();
  return typeof code === 'string' ? code : FALLBACK_LOCALE;
}

/** The clinic's languages and which of them is the default. */
export async function readLanguages({
  strapi,
}: {
  strapi: Core.Strapi;
}): Promise<{ readonly byDefault: LocaleCode; readonly all: readonly LocaleCode[] }> {
  const byDefault = await readDefaultLocale({ strapi });
  const rows: readonly { code: string }[] = (await strapi.plugin('i18n')?.service('locales').find()) ?? [];
  return { byDefault, all: rows.map(({ code }) => code) };
}

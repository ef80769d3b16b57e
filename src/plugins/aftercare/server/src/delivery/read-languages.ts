import type { Core } from '@strapi/strapi';

const FALLBACK_LOCALE = 'en';

/** The language of a request that names none. */
export async function readDefaultLocale({ strapi }: { strapi: Core.Strapi }): Promise<string> {
  const code: unknown = await strapi.plugin('i18n')?.service('locales').getDefaultLocale();
  return typeof code === 'string' ? code : FALLBACK_LOCALE;
}

/** The clinic's languages and which of them is the default. */
export async function readLanguages({
  strapi,
}: {
  strapi: Core.Strapi;
}): Promise<{ readonly byDefault: string; readonly all: readonly string[] }> {
  const byDefault = await readDefaultLocale({ strapi });
  const rows: readonly { code: string }[] = (await strapi.plugin('i18n')?.service('locales').find()) ?? [];
  return { byDefault, all: rows.map(({ code }) => code) };
}

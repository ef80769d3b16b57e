import type { Core, UID } from '@strapi/strapi';
import type { LocaleCode } from '../../../core/brands';
import { readDefaultLocale } from '../store/languages';

/** A call of the Document Service on its way, as far as the projection looks at it. */
export interface DocumentCall {
  readonly uid: UID.ContentType;
  readonly action: string;
  params: Params;
}

type Params = Readonly<Record<string, unknown>>;

/** The rest of the chain; its answer depends on the action and is handed on untouched. */
export type Next = () => Promise<unknown>;

export function documentIdOf({ params }: DocumentCall): string {
  return typeof params.documentId === 'string' ? params.documentId : '';
}

/** The attributes to be saved. */
export function dataOf({ params }: DocumentCall): Readonly<Record<string, unknown>> {
  return (params.data ?? {}) as Readonly<Record<string, unknown>>;
}

/** The one language a save is about. */
export async function localeOf(strapi: Core.Strapi, { params }: DocumentCall): Promise<LocaleCode> {
  return typeof params.locale === 'string' && params.locale !== '' && params.locale !== '*'
    ? params.locale
    : readDefaultLocale({ strapi });
}

/** The languages an action on a whole document is about: those it names among those there are. */
export async function localesOf(
  strapi: Core.Strapi,
  { call, present }: { call: DocumentCall; present: readonly LocaleCode[] },
): Promise<readonly LocaleCode[]> {
  const { locale } = call.params;
  const named = Array.isArray(locale) ? locale.map(String) : [locale];
  if (named.includes('*')) return present;
  const wanted = Array.isArray(locale) ? named : [await localeOf(strapi, call)];
  return present.filter((candidate) => wanted.includes(candidate));
}

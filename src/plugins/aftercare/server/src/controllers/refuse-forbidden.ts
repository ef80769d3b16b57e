import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { LocaleCode } from '../../../core/brands';
import { type ContentVerb, mayChange } from '../roles/content-permissions';
import type { SubjectLocale } from '../store/publication-store';
import type { AdminContext } from './admin-context';

/** What the plugin's routes do to a document: what Strapi would ask for, and how it is said. */
const DEEDS = {
  approve: { verb: 'publish', words: 'approve' },
  publish: { verb: 'publish', words: 'publish' },
  withdraw: { verb: 'publish', words: 'withdraw' },
  restore: { verb: 'update', words: 'change' },
} as const satisfies Record<string, { verb: ContentVerb; words: string }>;

type Deed = keyof typeof DEEDS;

/** Whether the caller's role lets them do this in this language. */
export function isAllowed(
  strapi: Core.Strapi,
  { ctx, deed, place }: { ctx: AdminContext; deed: Deed; place: SubjectLocale },
): Promise<boolean> {
  return mayChange(strapi, { ability: ctx.state.userAbility, verb: DEEDS[deed].verb, place });
}

/**
 * Holds the plugin's routes to what the Content Manager allows. The routes' own permissions say who
 * may approve, publish, withdraw and restore at all; a role's content types, languages and conditions
 * are Strapi's, and are asked here.
 *
 * @param places every document and language the request would change
 * @throws PolicyError, a 403 in words; Strapi strips a plain ForbiddenError of its message
 */
export async function refuseForbidden(
  strapi: Core.Strapi,
  { ctx, deed, places }: { ctx: AdminContext; deed: Deed; places: readonly SubjectLocale[] },
): Promise<void> {
  const forbidden: SubjectLocale[] = [];
  for (const place of places) {
    if (!(await isAllowed(strapi, { ctx, deed, place }))) forbidden.push(place);
  }
  if (forbidden.length === 0) return;
  const what: string[] = [];
  for (const { kind, locale } of forbidden) what.push(`${kind}s in ${await languageName(strapi, locale)}`);
  const named = [...new Set(what)].join(' and ');
  throw new errors.PolicyError(
    `Your role does not let you ${DEEDS[deed].words} ${named}. Ask an administrator for the permission.`,
    { locales: [...new Set(forbidden.map(({ locale }) => locale))] },
  );
}

/** As the clinic calls the language, with its code. */
async function languageName(strapi: Core.Strapi, locale: LocaleCode): Promise<string> {
  const found = await strapi.plugin('i18n').service('locales').findByCode(locale);
  const name = String(found?.name ?? locale);
  return name.endsWith(`(${locale})`) ? name : `${name} (${locale})`;
}

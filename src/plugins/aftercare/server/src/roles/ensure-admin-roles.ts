import type { Core } from '@strapi/strapi';
import type { LocaleCode } from '../../../core/brands';
import { LANGUAGES } from '../../../core/language';
import { PLUGIN_ID } from '../constants';
import { ADMIN_ROLES, type AdminRole } from './role-definitions';

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly LocaleCode[] };
  readonly conditions: readonly string[];
}

const CREATED = 'createdAdminRoles';

/** The last of the roles Strapi makes at the first start on an empty database. */
const LAST_OF_STRAPI = 'strapi-author';

/**
 * Creates the plugin's admin roles, each once in the life of a database: a role that a person changed
 * or deleted afterwards stays as that person left it.
 *
 * Strapi makes its own roles only where there are none at all, and after plugins have started, since
 * the condition that keeps its Authors to what they wrote themselves is not known before. So on an
 * empty database ours follow its own.
 */
export async function ensureAdminRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (await strapi.service('admin::role').exists()) return createMissingRoles({ strapi });
  strapi.db.lifecycles.subscribe({
    models: ['admin::role'],
    afterCreate: async ({ result }) => {
      if ((result as AdminRole).code === LAST_OF_STRAPI) await createMissingRoles({ strapi });
    },
  });
}

async function createMissingRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const settings = strapi.store({ type: 'plugin', name: PLUGIN_ID });
  const created = ((await settings.get({ key: CREATED })) ?? []) as readonly string[]; // written below alone
  const missing = ADMIN_ROLES.filter(({ code }) => !created.includes(code));
  if (missing.length === 0) return;
  const locales = await grantedLocales({ strapi });
  for (const role of missing) await createRole({ strapi, role, locales });
  await settings.set({ key: CREATED, value: [...created, ...missing.map(({ code }) => code)] });
}

/**
 * The languages the roles may work in: those the product speaks, whether or not the library has
 * brought them yet, and those that are there. Strapi's server takes `null` for every language, but
 * its admin takes it for none and then offers no language to choose.
 */
async function grantedLocales({ strapi }: { strapi: Core.Strapi }): Promise<readonly LocaleCode[]> {
  const present: readonly { readonly code: LocaleCode }[] = await strapi
    .plugin('i18n')
    .service('locales')
    .find();
  return [...new Set([...LANGUAGES, ...present.map(({ code }) => code)])];
}

interface RoleGrant {
  readonly strapi: Core.Strapi;
  readonly role: AdminRole;
  readonly locales: readonly LocaleCode[];
}

async function createRole({ strapi, role, locales }: RoleGrant) {
  const roles = strapi.service('admin::role');
  const { code, name, description } = role;
  const existing = await strapi.db.query('admin::role').findOne({ where: { $or: [{ code }, { name }] } });
  if (existing) return;
  const { id } = await roles.create({ code, name, description });
  await roles.assignPermissions(id, permissionsOf({ strapi, role, locales }));
}

function permissionsOf({ strapi, role, locales }: RoleGrant): Permission[] {
  const content = role.content.flatMap(({ uids, verbs }) =>
    uids.flatMap((uid) => verbs.map((verb) => contentPermission({ strapi, uid, verb, locales }))),
  );
  const actions = [...role.actions.map((action) => `plugin::${PLUGIN_ID}.${action}`), ...role.others];
  return [
    ...content,
    ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  ];
}

/** Verbs that Strapi grants field by field; the others are all or nothing. */
const BY_FIELD: readonly string[] = ['create', 'read', 'update'];

function contentPermission({
  strapi,
  uid,
  verb,
  locales,
}: Pick<RoleGrant, 'strapi' | 'locales'> & { uid: string; verb: string }) {
  const { attributes } = strapi.contentType(uid as 'plugin::aftercare.routine'); // one of the plugin's types
  const fields = BY_FIELD.includes(verb) ? { fields: Object.keys(attributes) } : {};
  return {
    action: `plugin::content-manager.explorer.${verb}`,
    subject: uid,
    properties: { ...fields, locales },
    conditions: [],
  };
}

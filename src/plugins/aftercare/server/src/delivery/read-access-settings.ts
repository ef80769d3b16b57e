import type { Core } from '@strapi/strapi';
import { readDefaultLocale } from '../store/languages';
import type { AccessSettings } from './access-state';
import { PUBLIC_ACTION_PREFIX } from './public-actions';

/** Reads from the database which public actions the Public role holds, and the default language. */
export async function readAccessSettings({ strapi }: { strapi: Core.Strapi }): Promise<AccessSettings> {
  const [publicActions, defaultLocale] = await Promise.all([
    readPublicActions({ strapi }),
    readDefaultLocale({ strapi }),
  ]);
  return { publicActions, defaultLocale };
}

async function readPublicActions({ strapi }: { strapi: Core.Strapi }): Promise<ReadonlySet<string>> {
  if (!strapi.plugin('users-permissions')) return new Set();
  const rows: readonly { action: string }[] = await strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({
      select: ['action'],
      where: { action: { $startsWith: PUBLIC_ACTION_PREFIX }, role: { type: 'public' } },
    });
  return new Set(rows.map(({ action }) => action));
}

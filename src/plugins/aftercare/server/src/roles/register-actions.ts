import type { Core } from '@strapi/strapi';
import { ADMIN_ACTIONS, PLUGIN_ID } from '../constants';

const LABELS = {
  read: { displayName: 'Read findings, versions and lists', subCategory: 'content' },
  approve: { displayName: 'Approve', subCategory: 'content' },
  publish: { displayName: 'Publish together with withdrawing a language', subCategory: 'content' },
  withdraw: { displayName: 'Withdraw', subCategory: 'content' },
  restore: { displayName: 'Go back to an earlier version', subCategory: 'content' },
  importLibrary: { displayName: 'Import the library', subCategory: 'library' },
  attention: { displayName: 'See what needs attention', subCategory: 'content' },
} satisfies Record<keyof typeof ADMIN_ACTIONS, { displayName: string; subCategory: string }>;

/** Makes the plugin's own permissions known to Strapi's admin; to be called before roles are granted any. */
export async function registerAdminActions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const names = Object.keys(ADMIN_ACTIONS) as (keyof typeof ADMIN_ACTIONS)[]; // keys of a constant
  await strapi.service('admin::permission').actionProvider.registerMany(
    names.map((name) => ({
      section: 'plugins',
      pluginName: PLUGIN_ID,
      uid: ADMIN_ACTIONS[name],
      ...LABELS[name],
    })),
  );
}

import type { Core } from '@strapi/strapi';
import {
  BODY_AREA_UID,
  CONDITION_UID,
  EQUIPMENT_UID,
  PLUGIN_ID,
  REASON_UID,
  TECHNIQUE_UID,
} from '../constants';

const PERMISSION_UID = 'plugin::users-permissions.permission';
const ROLE_UID = 'plugin::users-permissions.role';
const CORE_STORE_UID = 'strapi::core-store';
const DEFAULT_LOCALE_KEY = 'plugin_i18n_default_locale';
const TAXONOMIES: readonly string[] = [
  BODY_AREA_UID,
  CONDITION_UID,
  REASON_UID,
  TECHNIQUE_UID,
  EQUIPMENT_UID,
];

interface RowEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

/**
 * Tells when a row changes that decides how public URLs are answered, but is no publication: a
 * permission, a role, the default language, an entry of a taxonomy that is listed.
 *
 * Rows rather than documents, because role settings write their rows one by one.
 */
export function watchSettings({
  strapi,
  onChange,
}: {
  strapi: Core.Strapi;
  onChange: () => Promise<void>;
}): void {
  const changed = async (event: RowEvent) => {
    if (matters(event)) await onChange();
  };
  strapi.db.lifecycles.subscribe({
    models: [PERMISSION_UID, ROLE_UID, CORE_STORE_UID, ...TAXONOMIES],
    afterCreate: changed,
    afterCreateMany: changed,
    afterUpdate: changed,
    afterUpdateMany: changed,
    afterDelete: changed,
    afterDeleteMany: changed,
  });
}

/** A row whose content is unknown, as after a bulk statement, always matters. */
function matters({ model, result }: RowEvent): boolean {
  const row = Object(result) as { readonly action?: unknown; readonly key?: unknown };
  switch (model.uid) {
    case PERMISSION_UID:
      return typeof row.action !== 'string' || row.action.startsWith(`plugin::${PLUGIN_ID}.`);
    case CORE_STORE_UID:
      return typeof row.key === 'string' && row.key === DEFAULT_LOCALE_KEY;
    default:
      return true;
  }
}

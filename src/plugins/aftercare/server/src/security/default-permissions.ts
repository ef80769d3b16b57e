import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../constants';
import { PATIENT_ACTIONS, PUBLIC_ACTIONS } from '../delivery/public-actions';

const ROLE_UID = 'plugin::users-permissions.role';
const PERMISSION_UID = 'plugin::users-permissions.permission';
const MEMORY_KEY = 'default-permissions';
const PATIENT_ROLE = 'patient';

/** What Strapi gives its own role for people who signed in; a patient signs in too. */
const ACCOUNT_ACTIONS = [
  'plugin::users-permissions.user.me',
  'plugin::users-permissions.auth.changePassword',
  'plugin::users-permissions.auth.logout',
  'plugin::users-permissions.auth.getSessions',
  'plugin::users-permissions.auth.revokeSession',
] as const;

/** What was granted, or found granted, before: `role:action`. Whatever a person takes away stays away. */
interface Memory {
  readonly granted: readonly string[];
  readonly madePatientRole: boolean;
}

/**
 * Makes the patient role and grants what a new install needs, each exactly once in the life of the
 * database. An action that a later release adds is granted once as well.
 *
 * Users & Permissions must have run its own bootstrap: it makes its defaults only while there are no
 * permissions at all.
 */
export async function grantDefaultPermissions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID });
  const memory = readMemory(await store.get({ key: MEMORY_KEY }));
  if (!memory.madePatientRole) await makePatientRole({ strapi });
  const wanted = [
    { type: 'public', actions: PUBLIC_ACTIONS },
    { type: PATIENT_ROLE, actions: [...PATIENT_ACTIONS, ...ACCOUNT_ACTIONS] },
  ];
  const granted = new Set(memory.granted);
  for (const role of wanted) await grantOnce({ strapi, role, granted });
  if (granted.size === memory.granted.length && memory.madePatientRole) return;
  await store.set({ key: MEMORY_KEY, value: { granted: [...granted], madePatientRole: true } });
}

async function makePatientRole({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const roles = strapi.db.query(ROLE_UID);
  if (await roles.findOne({ where: { type: PATIENT_ROLE } })) return;
  await roles.create({
    data: {
      name: 'Patient',
      description: 'Reads the routines that therapists publish for patients.',
      type: PATIENT_ROLE,
    },
  });
}

async function grantOnce({
  strapi,
  role: { type, actions },
  granted,
}: {
  strapi: Core.Strapi;
  role: { readonly type: string; readonly actions: readonly string[] };
  granted: Set<string>;
}): Promise<void> {
  const missing = actions.filter((action) => !granted.has(`${type}:${action}`));
  if (missing.length === 0) return;
  const role = await strapi.db.query(ROLE_UID).findOne({ where: { type } });
  if (!role) {
    strapi.log.warn(
      `aftercare: Users & Permissions has no role of type "${type}". Make one and give it these actions: ${missing.join(', ')}`,
    );
    return;
  }
  const permissions = strapi.db.query(PERMISSION_UID);
  for (const action of missing) {
    const held = await permissions.findOne({ where: { action, role: { id: role.id } } });
    if (!held) await permissions.create({ data: { action, role: role.id } });
    granted.add(`${type}:${action}`);
  }
}

function readMemory(stored: unknown): Memory {
  const { granted, madePatientRole } = Object(stored) as Partial<Record<keyof Memory, unknown>>;
  return {
    granted: Array.isArray(granted) ? granted.filter((entry) => typeof entry === 'string') : [],
    madePatientRole: madePatientRole === true,
  };
}

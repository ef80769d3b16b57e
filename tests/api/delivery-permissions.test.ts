import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { signInAdministrator, signInPatient } from '../support/people';
import { publishRow } from '../support/published-rows';
import { bootStrapi, stopStrapi, stopStrapiKeepingDatabase } from '../support/strapi';

const ROUTINE = '/api/aftercare/routines/calm-knees';
const FIND_ONE = 'plugin::aftercare.public-routine.findOne';
const FIND = 'plugin::aftercare.public-routine.find';
const PERMISSION = 'plugin::users-permissions.permission';

let strapi: Core.Strapi;

const get = (url: string, token?: string) => {
  const asked = request(strapi.server.httpServer).get(url);
  return token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`);
};
const roleOf = (type: string) =>
  strapi.db.query('plugin::users-permissions.role').findOne({ where: { type }, populate: ['permissions'] });
const actionsOf = async (type: string): Promise<readonly string[]> =>
  (await roleOf(type)).permissions.map(({ action }: { action: string }) => action);

/** What saving the role in its settings page does. */
async function saveRole({ type, change }: { type: string; change: (actions: Set<string>) => void }) {
  const role = await roleOf(type);
  const actions = new Set<string>(role.permissions.map(({ action }: { action: string }) => action));
  change(actions);
  const permissions: Record<string, { controllers: Record<string, Record<string, { enabled: boolean }>> }> =
    {};
  for (const action of actions) {
    const [plugin = '', controller = '', name = ''] = action.split('.');
    permissions[plugin] ??= { controllers: {} };
    const { controllers } = permissions[plugin];
    controllers[controller] = { ...controllers[controller], [name]: { enabled: true } };
  }
  await strapi
    .plugin('users-permissions')
    .service('role')
    .updateRole(role.id, { name: role.name, description: role.description, permissions });
}
const take = (action: string, type = 'public') => saveRole({ type, change: (held) => held.delete(action) });
const give = (action: string, type = 'public') => saveRole({ type, change: (held) => held.add(action) });

beforeAll(async () => {
  strapi = await bootStrapi();
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  await publishRow(strapi, { id: 'calmkneesid', slug: 'calm-knees' });
  await publishRow(strapi, { id: 'forpatientsid', slug: 'for-patients', audience: 'patients' });
});

afterAll(() => stopStrapi(strapi));

describe('permissions of a new install', () => {
  it('lets everybody read what is public, and patients their library', async () => {
    expect(await actionsOf('public')).toEqual(
      expect.arrayContaining([
        FIND_ONE,
        'plugin::aftercare.public-routine.find',
        'plugin::aftercare.public-routine-version.findOne',
        'plugin::aftercare.public-exercise.findOne',
        'plugin::aftercare.public-equipment.find',
      ]),
    );
    expect(await actionsOf('public')).not.toContain('plugin::aftercare.patient-library.readRoutine');
    expect(await actionsOf('patient')).toEqual(
      expect.arrayContaining([
        'plugin::aftercare.patient-library.listRoutines',
        'plugin::aftercare.patient-library.readRoutine',
        'plugin::users-permissions.user.me',
      ]),
    );
  });

  it('leaves the permissions that Users & Permissions makes for itself', async () => {
    expect(await actionsOf('public')).toContain('plugin::users-permissions.auth.callback');
  });

  it('shows every public action in the settings of a role', async () => {
    const actions = strapi.plugin('users-permissions').service('users-permissions').getActions();
    const controllers = actions['plugin::aftercare'].controllers;
    expect(controllers['public-routine']).toHaveProperty('findOne');
    expect(controllers['patient-library']).toHaveProperty('readRoutine');
    expect(Object.keys(controllers).filter((name) => name.startsWith('admin-'))).toEqual([]);
  });
});

describe('an action taken from the Public role', () => {
  beforeAll(async () => {
    await get(ROUTINE).expect(200);
    await take(FIND_ONE);
  });
  afterAll(() => give(FIND_ONE));

  it('is closed at the next request, also for what was in memory', async () => {
    const { headers, body } = await get(ROUTINE);
    expect(body.error.status).toBe(401);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('leaves other actions as they are', async () => {
    await get('/api/aftercare/routines').expect(200);
    await get(`${ROUTINE}/versions/1`).expect(200);
  });

  it('lets an API token in that holds it, for itself alone', async () => {
    const tokens = strapi.service('admin::api-token');
    const { accessKey } = await tokens.create({
      name: 'portal',
      type: 'custom',
      lifespan: null,
      description: '',
      permissions: [FIND_ONE],
    });
    const { body, headers } = await get(ROUTINE, accessKey).expect(200);
    expect(body.data.slug).toBe('calm-knees');
    expect(headers['cache-control']).toBe('private, no-store');
    await get('/api/aftercare/routines/for-patients', accessKey).expect(404);
    const other = await tokens.create({
      name: 'other',
      type: 'custom',
      lifespan: null,
      description: '',
      permissions: ['plugin::aftercare.public-exercise.find'],
    });
    await get(ROUTINE, other.accessKey).expect(403);
  });

  it('lets a person in whose role holds it', async () => {
    const person = await signInPatient({ strapi, role: 'authenticated', name: 'reader' });
    await get(ROUTINE, person.token).expect(403);
    await give(FIND_ONE, 'authenticated');
    const { headers } = await get(ROUTINE, person.token).expect(200);
    expect(headers['cache-control']).toBe('private, no-store');
    await take(FIND_ONE, 'authenticated');
    await get(ROUTINE, person.token).expect(403);
  });

  it('is open again at the request after it was given back', async () => {
    await give(FIND_ONE);
    const { headers } = await get(ROUTINE).expect(200);
    expect(headers['cache-control']).toContain('s-maxage=60');
    await take(FIND_ONE);
    await get(ROUTINE).expect(401);
  });
});

describe('a change that another node made', () => {
  const asOtherNode = async (work: () => Promise<unknown>) => {
    // Plain SQL passes by every subscription of this process, as another process's writes do.
    await work();
    await strapi.db.connection('aftercare_revision').where({ name: 'content' }).increment('value', 1);
    await wait(1500);
  };
  const deleteRow = async () => {
    const row = await strapi.db
      .query(PERMISSION)
      .findOne({ where: { action: FIND_ONE, role: { type: 'public' } } });
    await strapi.db.connection('up_permissions').where({ id: row.id }).delete();
  };

  it('is known here a second later', async () => {
    await get(ROUTINE).expect(200);
    await asOtherNode(deleteRow);
    await get(ROUTINE).expect(401);
    await give(FIND_ONE);
  });
});

describe('the library of patients', () => {
  const library = '/api/aftercare/me/library';

  it('asks strangers to sign in', async () => {
    for (const url of [library, `${library}/for-patients`]) {
      const { headers } = await get(url).expect(401);
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers['access-control-allow-origin']).not.toBe('*');
    }
  });

  it('refuses people of another role, even where that role was given the action', async () => {
    const person = await signInPatient({ strapi, role: 'authenticated', name: 'visitor' });
    await get(library, person.token).expect(403);
    await give('plugin::aftercare.patient-library.listRoutines', 'authenticated');
    await get(library, person.token).expect(403);
    await take('plugin::aftercare.patient-library.listRoutines', 'authenticated');
  });

  it('refuses an API token, which is nobody', async () => {
    const { accessKey } = await strapi.service('admin::api-token').create({
      name: 'all',
      type: 'full-access',
      lifespan: null,
      description: '',
    });
    await get(library, accessKey).expect(401);
  });

  it('refuses the session of the admin', async () => {
    const administrator = await signInAdministrator(strapi);
    await get(library, administrator.token).expect(401);
  });

  it('shows a patient what was published for patients, and nothing else', async () => {
    await publishRow(strapi, { id: 'bothid', slug: 'for-both', audience: 'both' });
    const patient = await signInPatient({ strapi, name: 'patient' });
    const { body, headers } = await get(library, patient.token).expect(200);
    expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual(['for-both', 'for-patients']);
    expect(headers['cache-control']).toBe('private, no-store');
    const one = await get(`${library}/for-patients`, patient.token).expect(200);
    expect(one.body.data.slug).toBe('for-patients');
    const absent = await get(`${library}/calm-knees`, patient.token).expect(404);
    expect((await get(`${library}/never`, patient.token).expect(404)).text).toBe(absent.text);
    await get(`${library}?status=draft`, patient.token).expect(400);
    await get(`${library}/for-patients?populate=*`, patient.token).expect(400);
  });
});

describe('a person who took a permission away', () => {
  it('does not find it granted again at the next start', async () => {
    await take(FIND);
    const database = await stopStrapiKeepingDatabase(strapi);
    strapi = await bootStrapi({ database });
    await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
    expect(await actionsOf('public')).not.toContain(FIND);
    expect((await get('/api/aftercare/routines')).status).toBe(401);
    await give(FIND);
    await get('/api/aftercare/routines').expect(200);
  });
});

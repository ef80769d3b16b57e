import type { Core } from '@strapi/strapi';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await bootStrapi();
});

afterAll(() => stopStrapi(strapi));

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly conditions: readonly string[];
  readonly properties: { readonly locales?: readonly string[] };
}

async function permissionsOf(code: string): Promise<readonly Permission[]> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code }, populate: ['permissions'] });
  return role?.permissions ?? [];
}

describe('admin roles on an empty database', () => {
  it("are Strapi's own and the plugin's", async () => {
    const roles: readonly { code: string }[] = await strapi.db.query('admin::role').findMany();
    expect(roles.map(({ code }) => code).sort()).toEqual([
      'aftercare-clinic-lead',
      'aftercare-therapist',
      'strapi-author',
      'strapi-editor',
      'strapi-super-admin',
    ]);
  });

  it("keep Strapi's Authors to what they wrote themselves", async () => {
    const content = (await permissionsOf('strapi-author')).filter(({ subject }) => subject !== null);
    expect(content.length).toBeGreaterThan(0);
    expect(content.filter(({ conditions }) => !conditions.includes('admin::is-creator'))).toEqual([]);
  });

  it("name the product's languages, without which the admin offers a therapist none", async () => {
    const routine = (await permissionsOf('aftercare-therapist')).filter(
      ({ subject }) => subject === 'plugin::aftercare.routine',
    );
    expect(routine.map(({ properties }) => properties.locales)).toEqual(routine.map(() => ['en', 'es']));
    expect(routine).toHaveLength(5);
  });
});

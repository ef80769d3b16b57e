import type { Core } from '@strapi/strapi';
import request from 'supertest';

/** Somebody who is signed in: their row's id and the token their requests carry. */
export interface SignedIn {
  readonly id: number;
  readonly email: string;
  readonly token: string;
}

const PASSWORD = 'Test-password-1';

/** Registers the first administrator (or signs in, where there is one) and returns their session. */
export async function signInAdministrator(strapi: Core.Strapi): Promise<SignedIn> {
  const email = 'administrator@example.test';
  const hasAdministrator = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (!hasAdministrator) {
    await request(strapi.server.httpServer)
      .post('/admin/register-admin')
      .send({ email, password: PASSWORD, firstname: 'Ada', lastname: 'Administrator' })
      .expect(200);
  }
  return signIn({ strapi, email });
}

/** Makes an admin user with the role of this code (such as `strapi-editor`) or name, and signs them in. */
export async function signInWithRole({
  strapi,
  role,
  email = `${role.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@example.test`,
}: {
  strapi: Core.Strapi;
  role: string;
  email?: string;
}): Promise<SignedIn> {
  const row = await strapi.db
    .query('admin::role')
    .findOne({ where: { $or: [{ code: role }, { name: role }] } });
  if (!row) throw new Error(`There is no admin role "${role}".`);
  const present = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (!present) {
    await strapi.service('admin::user').create({
      email,
      password: PASSWORD,
      firstname: role,
      lastname: 'Tester',
      isActive: true,
      roles: [row.id],
      registrationToken: null,
    });
  }
  return signIn({ strapi, email });
}

/** Makes a users-permissions user with the role of this type (`patient`, `authenticated`) and a token. */
export async function signInPatient({
  strapi,
  role = 'patient',
  name = 'pat',
}: {
  strapi: Core.Strapi;
  role?: string;
  name?: string;
}): Promise<SignedIn> {
  const row = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: role } });
  if (!row) throw new Error(`There is no users-permissions role "${role}".`);
  const email = `${name}@example.test`;
  const users = strapi.plugin('users-permissions').service('user');
  const user = await users.add({
    username: name,
    email,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    role: row.id,
  });
  const token = await strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  return { id: user.id, email, token };
}

async function signIn({ strapi, email }: { strapi: Core.Strapi; email: string }): Promise<SignedIn> {
  const answer = await request(strapi.server.httpServer)
    .post('/admin/login')
    .send({ email, password: PASSWORD })
    .expect(200);
  return { id: answer.body.data.user.id, email, token: answer.body.data.token };
}

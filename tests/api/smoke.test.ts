import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { signInAdministrator } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await bootStrapi();
});

afterAll(() => stopStrapi(strapi));

describe('the app', () => {
  it('answers its health check', async () => {
    await request(strapi.server.httpServer).get('/_health').expect(204);
  });

  it('lets the first administrator register and sign in', async () => {
    const administrator = await signInAdministrator(strapi);
    await request(strapi.server.httpServer)
      .get('/admin/users/me')
      .set('Authorization', `Bearer ${administrator.token}`)
      .expect(200);
  });
});

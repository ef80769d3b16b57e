import { once } from 'node:events';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { publishRow } from '../support/published-rows';
import { bootStrapi, stopStrapi } from '../support/strapi';

const LIMIT = 20;
let strapi: Core.Strapi;
const get = (url: string, headers: Record<string, string> = {}) =>
  request(strapi.server.httpServer).get(url).set(headers);

beforeAll(async () => {
  strapi = await bootStrapi({
    env: { AFTERCARE_RATE_LIMIT_REQUESTS: String(LIMIT), AFTERCARE_RATE_LIMIT_SECONDS: '3600' },
  });
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  await publishRow(strapi, { id: 'openid', slug: 'open' });
});

afterAll(async () => {
  delete process.env.AFTERCARE_RATE_LIMIT_REQUESTS;
  delete process.env.AFTERCARE_RATE_LIMIT_SECONDS;
  await stopStrapi(strapi);
});

describe('a client that asks too often', () => {
  it('is told when to come back, on every route of the plugin and however it writes them', async () => {
    for (let i = 0; i < LIMIT; i += 1) await get('/api/aftercare/routines/open').expect(200);
    for (const url of [
      '/api/aftercare/routines/open',
      '/api/aftercare/routines',
      '/api/aftercare/me/library',
      '/api/AfterCare/routines/open',
    ]) {
      const { headers, body } = await get(url).expect(429);
      const seconds = Number(headers['retry-after']);
      expect(Number.isInteger(seconds)).toBe(true);
      expect(seconds).toBeGreaterThan(3500);
      expect(seconds).toBeLessThanOrEqual(3600);
      expect(body).toMatchObject({ data: null, error: { status: 429, name: 'RateLimitError' } });
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('does not get further by claiming another address', async () => {
    await get('/api/aftercare/routines/open', { 'X-Forwarded-For': '203.0.113.77' }).expect(429);
  });

  it('is not kept from the rest of the app', async () => {
    await get('/_health').expect(204);
  });
});

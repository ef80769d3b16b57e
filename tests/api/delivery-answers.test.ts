import { once } from 'node:events';
import { get as httpGet, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { strapi as createClient } from '@strapi/client';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { publishRow, withdrawRow } from '../support/published-rows';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;
let port: number;
const ROUTINES = '/api/aftercare/routines';

const get = (url: string, headers: Record<string, string> = {}) =>
  request(strapi.server.httpServer)
    .get(url)
    .set({ 'Accept-Encoding': 'identity', ...headers });

beforeAll(async () => {
  strapi = await bootStrapi();
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  port = (strapi.server.httpServer.address() as AddressInfo).port;
  await publishRow(strapi, {
    id: 'calmkneesid',
    slug: 'calm-knees',
    title: 'Calm knees',
    facets: ['area:knee', 'area:leg'],
    minutesPerDay: 4,
  });
  await publishRow(strapi, {
    id: 'calmkneesid',
    slug: 'calm-knees',
    title: 'Calm knees',
    facets: ['area:knee', 'area:leg'],
    version: 2,
    minutesPerDay: 4,
  });
  await publishRow(strapi, { id: 'movedid', slug: 'old-name' });
  await publishRow(strapi, {
    id: 'movedid',
    slug: 'new-name',
    version: 2,
    facets: ['area:neck'],
    minutesPerDay: 9,
  });
  await publishRow(strapi, { id: 'goneid', slug: 'gone' });
  await withdrawRow(strapi, { id: 'goneid', reason: 'unsafe', note: 'NOTE-FOR-STAFF' });
  await publishRow(strapi, { id: 'liftid', kind: 'exercise', slug: 'lift' });
});

afterAll(() => stopStrapi(strapi));

describe('a published routine', () => {
  it('answers by slug and by document id with the stored bytes', async () => {
    const bySlug = await get(`${ROUTINES}/calm-knees`).expect(200);
    const byId = await get(`${ROUTINES}/calmkneesid`).expect(200);
    expect(bySlug.body.data).toMatchObject({ documentId: 'calmkneesid', version: 2 });
    expect(bySlug.body.meta).toEqual({});
    expect(byId.text).toBe(bySlug.text);
  });

  it('carries the headers of a public answer', async () => {
    const { headers } = await get(`${ROUTINES}/calm-knees`);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=60',
      vary: 'Accept-Encoding',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers.etag).toMatch(/^"[^"]+"$/);
  });

  it('comes in the coding the client prefers, each with an entity tag of its own', async () => {
    const [br, gzip, identity] = await Promise.all(
      ['gzip, br', 'br;q=0.1, gzip', 'identity'].map((accepted) => onTheWire(accepted)),
    );
    if (!br || !gzip || !identity) throw new Error('three answers were asked for');
    expect(br.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(identity.headers['content-encoding']).toBeUndefined();
    expect(new Set([br, gzip, identity].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(br.bytes.length).toBeLessThan(identity.bytes.length);
    expect(brotliDecompressSync(br.bytes)).toEqual(identity.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(identity.bytes);
  });

  it('refuses a client that accepts nothing there is', async () => {
    const { body } = await get(`${ROUTINES}/calm-knees`, { 'Accept-Encoding': 'identity;q=0' }).expect(406);
    expect(body.error.name).toBe('NotAcceptableError');
  });

  it.each([
    (etag: string) => etag,
    (etag: string) => `W/${etag}`,
    (etag: string) => `"other", ${etag}`,
    () => '*',
  ])('is not sent again to a client that has it', async (field) => {
    const { headers } = await get(`${ROUTINES}/calm-knees`);
    const again = await get(`${ROUTINES}/calm-knees`, {
      'If-None-Match': field(String(headers.etag)),
    }).expect(304);
    expect(again.text).toBe('');
    expect(again.headers.etag).toBe(headers.etag);
    expect(again.headers['cache-control']).toBe(headers['cache-control']);
    expect(again.headers.vary).toBe('Accept-Encoding');
  });

  it('is sent to a client whose copy is in another coding', async () => {
    const { headers } = await onTheWire('br');
    await get(`${ROUTINES}/calm-knees`, { 'If-None-Match': String(headers.etag) }).expect(200);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const whole = await get(`${ROUTINES}/calm-knees`);
    const head = await request(strapi.server.httpServer)
      .head(`${ROUTINES}/calm-knees`)
      .set('Accept-Encoding', 'identity')
      .expect(200);
    expect(head.text).toBeUndefined();
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
    expect(head.headers.etag).toBe(whole.headers.etag);
  });

  it('lets any website ask first', async () => {
    const { headers } = await request(strapi.server.httpServer)
      .options(`${ROUTINES}/calm-knees`)
      .set({ Origin: 'https://clinic.example', 'Access-Control-Request-Method': 'GET' })
      .expect(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-methods']).toContain('GET');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('keeps its earlier versions under their numbers', async () => {
    const first = await get(`${ROUTINES}/calm-knees/versions/1`).expect(200);
    expect(first.body.data.version).toBe(1);
    await get(`${ROUTINES}/calm-knees/versions/3`).expect(404);
  });

  it('shows a new version at the next request', async () => {
    await publishRow(strapi, { id: 'freshid', slug: 'fresh' });
    const before = await get(`${ROUTINES}/fresh`).expect(200);
    await publishRow(strapi, { id: 'freshid', slug: 'fresh', version: 2 });
    const after = await get(`${ROUTINES}/fresh`, { 'If-None-Match': String(before.headers.etag) }).expect(
      200,
    );
    expect(after.body.data.version).toBe(2);
    await withdrawRow(strapi, { id: 'freshid' });
    await get(`${ROUTINES}/fresh`).expect(410);
  });

  it('is absent in a language it was not published in', async () => {
    await get(`${ROUTINES}/calm-knees?locale=es`).expect(404);
    await get(`${ROUTINES}/calm-knees?locale=xx`).expect(404);
    await get(`${ROUTINES}/calm-knees?locale=en`).expect(200);
  });
});

describe('what is no longer there', () => {
  it('leads from a former slug to the present one', async () => {
    const { headers, body } = await get(`${ROUTINES}/old-name?locale=en`).expect(308);
    expect(headers.location).toBe(`${ROUTINES}/new-name?locale=en`);
    expect(body.data).toBeNull();
    const version = await get(`${ROUTINES}/old-name/versions/1`).expect(308);
    expect(version.headers.location).toBe(`${ROUTINES}/new-name/versions/1`);
    await get(String(version.headers.location)).expect(200);
  });

  it('says that something was withdrawn and why, by slug, id and number, but not the note', async () => {
    for (const url of ['gone', 'goneid', 'gone/versions/1']) {
      const { body, text } = await get(`${ROUTINES}/${url}`).expect(410);
      expect(body).toEqual({
        data: null,
        error: { status: 410, name: 'GoneError', message: 'Withdrawn', details: { reason: 'unsafe' } },
      });
      expect(text).not.toContain('NOTE-FOR-STAFF');
    }
  });

  it('answers what never was in the shape of every other error', async () => {
    const { body, headers } = await get(`${ROUTINES}/never`).expect(404);
    expect(body).toEqual({
      data: null,
      error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} },
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('comes to the same by the normal route, which takes unusual URLs', async () => {
    await get(`${ROUTINES}/calm%2Dknees`).expect(200);
    await get(`${ROUTINES}/calm-knees/`).expect(200);
    await get('/api/AFTERCARE/routines/calm-knees').expect(200);
    await get(`${ROUTINES}/gone/`).expect(410);
    const moved = await get(`${ROUTINES}/old-name/`).expect(308);
    expect(moved.headers.location).toBe(`${ROUTINES}/new-name`);
    const version = await get(`${ROUTINES}/old-name/versions/1/`).expect(308);
    expect(version.headers.location).toBe(`${ROUTINES}/new-name/versions/1`);
    const normal = await get(`${ROUTINES}/never/`).expect(404);
    expect(normal.text).toBe((await get(`${ROUTINES}/never`)).text);
  });
});

describe('lists', () => {
  it('gives cards and how many there are', async () => {
    const { body, headers } = await get(ROUTINES).expect(200);
    expect(body.meta).toEqual({
      pagination: { page: 1, pageSize: 25, pageCount: 1, total: 2 },
      facets: { area: { knee: 1, leg: 1, neck: 1 }, condition: {}, reason: {} },
    });
    expect(body.data.map((card: { slug: string }) => card.slug)).toEqual(['calm-knees', 'new-name']);
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60');
    expect(headers.etag).toBeDefined();
  });

  it('filters, sorts, searches and pages', async () => {
    const slugs = async (query: string) =>
      (await get(`${ROUTINES}?${query}`).expect(200)).body.data.map((card: { slug: string }) => card.slug);
    expect(await slugs('filters[area]=leg')).toEqual(['calm-knees']);
    expect(await slugs('filters[area][$in][0]=leg&filters[area][$in][1]=neck')).toHaveLength(2);
    expect(await slugs('filters[minutesPerDay][$lte]=5')).toEqual(['calm-knees']);
    expect(await slugs('sort=minutesPerDay:desc')).toEqual(['new-name', 'calm-knees']);
    expect(await slugs('_q=CALM%20kne')).toEqual(['calm-knees']);
    expect(await slugs('pagination[page]=2&pagination[pageSize]=1')).toEqual(['new-name']);
    expect(await slugs('pagination[page]=9')).toEqual([]);
    expect(await slugs('locale=en')).toHaveLength(2);
  });

  it('follows a change at the next request', async () => {
    await publishRow(strapi, { id: 'shortid', slug: 'short-lived' });
    expect((await get(ROUTINES)).body.meta.pagination.total).toBe(3);
    await withdrawRow(strapi, { id: 'shortid' });
    expect((await get(ROUTINES)).body.meta.pagination.total).toBe(2);
  });

  it('names everything that is wrong with a query', async () => {
    const { body } = await get(`${ROUTINES}?status=draft&populate=*&filters[title][$contains]=x`).expect(400);
    expect(body.error.name).toBe('ValidationError');
    const paths = body.error.details.errors.map((problem: { path: string[] }) => problem.path[0]);
    expect(paths).toEqual(['status', 'populate', 'filters[title][$contains]']);
  });

  it('knows the languages of the clinic', async () => {
    const { body } = await get(`${ROUTINES}?locale=tlh`).expect(400);
    expect(body.error.message).toContain('en');
  });

  it('lists exercises, and taxonomies with the routines they lead to', async () => {
    expect((await get('/api/aftercare/exercises')).body.data).toHaveLength(1);
    await strapi.documents('plugin::aftercare.body-area').create({
      data: { key: 'knee', name: 'Knee', plainName: 'Knee', laterality: 'paired', front: true, back: false },
      locale: 'en',
    });
    const { body } = await get('/api/aftercare/body-areas').expect(200);
    expect(body.data).toEqual([
      {
        key: 'knee',
        name: 'Knee',
        plainName: 'Knee',
        parent: null,
        laterality: 'paired',
        front: true,
        back: false,
        routineCount: 1,
      },
    ]);
    for (const name of ['conditions', 'reasons', 'techniques', 'equipment']) {
      await get(`/api/aftercare/${name}`).expect(200);
      await get(`/api/aftercare/${name}?sort=key`).expect(400);
    }
  });
});

describe('the official client', () => {
  it('finds routines and reads one', async () => {
    const routines = createClient({ baseURL: `http://127.0.0.1:${port}/api` }).collection('routines', {
      plugin: { name: 'aftercare' },
    });
    const list = await routines.find({
      filters: { area: { $in: ['knee', 'neck'] }, minutesPerDay: { $lte: 5 } },
      sort: ['title:asc'],
      pagination: { page: 1, pageSize: 10 },
      locale: 'en',
    });
    expect(list.data.map(({ documentId }) => documentId)).toEqual(['calmkneesid']);
    const one = await routines.findOne('calmkneesid', { locale: 'en' });
    expect(one.data.slug).toBe('calm-knees');
  });
});

/** The answer as it came over the wire: supertest would decode it. */
async function onTheWire(coding: string): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> {
  const options = { path: `${ROUTINES}/calm-knees`, port, headers: { 'Accept-Encoding': coding } };
  const [answer] = (await once(httpGet(options), 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { headers: answer.headers, bytes: Buffer.concat(chunks) };
}

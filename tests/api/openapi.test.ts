import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import {
  type OpenApiDocument,
  type OperationObject,
  openApiDocument,
} from '../../src/plugins/aftercare/server/src/openapi/document';
import { REFUSALS } from '../../src/plugins/aftercare/server/src/openapi/refusals';
import { publishRow, withdrawRow } from '../support/published-rows';
import { bootStrapi, stopStrapi } from '../support/strapi';

const PREFIX = '/api/aftercare';
const DOCUMENT = `${PREFIX}/openapi.json`;
const PAGE = '/aftercare/docs/';
const FIND = 'plugin::aftercare.public-openapi.find';

let strapi: Core.Strapi;
let document: OpenApiDocument;

const get = (url: string, headers: Record<string, string> = {}) =>
  request(strapi.server.httpServer).get(url).set(headers);

beforeAll(async () => {
  strapi = await bootStrapi({ env: { AFTERCARE_RATE_LIMIT: 'false' } });
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  await publishRow(strapi, { id: 'movedid', slug: 'old-slug' });
  await publishRow(strapi, { id: 'movedid', slug: 'new-slug', version: 2 });
  await publishRow(strapi, { id: 'liftid', kind: 'exercise', slug: 'lift' });
  await publishRow(strapi, { id: 'goneid', slug: 'gone' });
  await withdrawRow(strapi, { id: 'goneid', reason: 'unsafe' });
  document = (await get(DOCUMENT).expect(200)).body;
});

afterAll(async () => {
  delete process.env.AFTERCARE_RATE_LIMIT;
  await stopStrapi(strapi);
});

describe('the OpenAPI document', () => {
  it('is what the source makes, with the address this server knows itself by', () => {
    const origin = strapi.config.get<string>('server.absoluteUrl');
    const made = openApiDocument({ origin, apiPath: '/api' });
    expect(document).toEqual(JSON.parse(JSON.stringify(made)));
    expect(document.servers).toEqual([{ url: `${origin}${PREFIX}` }]);
  });

  it('is answered like everything that is public', async () => {
    const { headers } = await get(DOCUMENT);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=60',
      'access-control-allow-origin': '*',
    });
    await get(DOCUMENT, { 'If-None-Match': String(headers.etag) }).expect(304);
    await request(strapi.server.httpServer).head(DOCUMENT).expect(200);
    await request(strapi.server.httpServer).post(DOCUMENT).expect(405);
    const { body } = await get(`${DOCUMENT}?pretty=1`).expect(400);
    expect(body.error.message).toBe('Unknown parameter "pretty".');
  });

  it('has nothing for a strict validator to say', async () => {
    expect(await complaintsOf(document)).toEqual([]);
  });

  it('is read by a validator that would have something to say', async () => {
    const [, { get: operation }] = Object.entries(document.paths)[0] ?? [];
    const paths = { '/one/{id}': { get: operation }, '/two': { get: operation } };
    const rules = new Set(
      (await complaintsOf({ ...document, paths })).map((complaint) => complaint.split(':')[0]),
    );
    expect([...rules]).toEqual(
      expect.arrayContaining(['path-parameters-defined', 'operation-operationId-unique']),
    );
  });

  it('knows every route of the content API and its permission, and no other', () => {
    const routes = strapi.plugin('aftercare').routes;
    const listed = ['public', 'patient'].flatMap((name) => Object(routes)[name].routes);
    const served = listed.map(({ path: route, handler }: { path: string; handler: string }) => [
      route.replaceAll(/:(\w+)/g, '{$1}'),
      handler,
    ]);
    const known = Object.entries(document.paths).map(
      ([
        route,
        {
          get: { 'x-permission': action },
        },
      ]) => [route, action],
    );
    expect(known).toEqual(served);
  });
});

describe('requests and the document', () => {
  const publicOperations = () =>
    Object.entries(document.paths).filter(([, { get: operation }]) => isOpen(operation));

  it('agree on every parameter: each is taken, alone and in all its spellings', async () => {
    for (const [route, { get: operation }] of publicOperations()) {
      for (const { name, in: place, schema, 'x-also-written': others = [] } of operation.parameters) {
        if (place === 'path') continue;
        for (const spelling of [name, ...others]) {
          const query = `${spelling.replace('{n}', '0')}=${valueFor({ name, schema })}`;
          const { status } = await get(`${addressOf(route)}?${encodeURI(query)}`);
          expect({ route, query, status }).toMatchObject({ status: 200 });
        }
      }
    }
  });

  it.each(['status=draft', 'populate=*', 'fields[0]=title', 'filters[title][$eq]=x', 'filters[area][$ne]=x'])(
    'agree that nothing takes %s',
    async (query) => {
      for (const [route] of publicOperations()) {
        const { status } = await get(`${addressOf(route)}?${encodeURI(query)}`);
        expect({ route, status }).toMatchObject({ status: 400 });
      }
    },
  );
});

describe('the examples of errors', () => {
  it.each<[keyof typeof REFUSALS, string, Record<string, string>]>([
    ['moved', '/routines/old-slug', {}],
    ['invalid', '/routines?status=draft', {}],
    ['unauthorized', '/me/library', {}],
    ['absent', '/routines/never', {}],
    ['notAcceptable', '/routines/new-slug', { 'Accept-Encoding': 'identity;q=0' }],
    ['withdrawn', '/routines/gone', {}],
    ['tooLong', `/routines?_q=${'a'.repeat(9000)}`, {}],
  ])('are what is answered: %s', async (name, url, headers) => {
    const { status, example } = REFUSALS[name];
    expect((await get(PREFIX + url, headers).expect(status)).body).toEqual(example);
  });

  it('are what is answered to somebody who may not', async () => {
    const { accessKey } = await strapi.service('admin::api-token').create({
      name: 'nothing',
      type: 'custom',
      lifespan: null,
      description: '',
      permissions: ['plugin::aftercare.public-reason.find'],
    });
    const { body } = await get(`${PREFIX}/routines?_q=x&_q=y`, { Authorization: `Bearer ${accessKey}` });
    expect(body).toEqual(REFUSALS.forbidden.example);
  });
});

describe('the reference page', () => {
  it('needs nothing but itself', async () => {
    const { text, headers } = await get(PAGE).expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|<img|@import|url\(|style="/);
    await get(PAGE, { 'If-None-Match': String(headers.etag) }).expect(304);
  });

  it('shows every operation, parameter, error and shape of the document', async () => {
    const { text } = await get(PAGE);
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const { get: operation } of Object.values(document.paths)) {
      expect(ids).toContain(operation.operationId);
      for (const { name } of operation.parameters) expect(text).toContain(`<code>${name}</code>`);
    }
    for (const name of Object.keys(document.components.responses)) expect(ids).toContain(`answer-${name}`);
    for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`shape-${name}`);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('leads there without its last slash, and is for reading', async () => {
    const { headers } = await get('/aftercare/docs').expect(308);
    expect(headers.location).toBe('docs/');
    await request(strapi.server.httpServer).post(PAGE).expect(405);
  });

  it('is closed with the document where a clinic takes the action away', async () => {
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    const held = await permissions.findOne({ where: { action: FIND }, populate: ['role'] });
    await permissions.delete({ where: { id: held.id } });
    await get(DOCUMENT).expect(401);
    await get(PAGE).expect(404);
    await permissions.create({ data: { action: FIND, role: held.role.id } });
    await get(DOCUMENT).expect(200);
    await get(PAGE).expect(200);
  });
});

function isOpen({ security }: OperationObject): boolean {
  return security.some((way) => Object.keys(way).length === 0);
}

function addressOf(route: string): string {
  const kind = route.startsWith('/exercises') ? 'lift' : 'new-slug';
  return PREFIX + route.replace('{slug}', kind).replace('{version}', '2');
}

/** A value that the parameter's schema allows and that this server can have an answer for. */
function valueFor({ name, schema }: { name: string; schema: Readonly<Record<string, unknown>> }): string {
  if (name === 'locale') return 'en';
  if (name === 'since' || schema.type === 'integer') return '1';
  const words: unknown = schema.enum ?? Object(schema.items).enum;
  return Array.isArray(words) ? String(words[0]) : 'knee';
}

/** What Redocly's strictest rules find. */
async function complaintsOf(what: object): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(__dirname, '../../.tmp/openapi-'));
  const file = path.join(folder, 'openapi.json');
  try {
    writeFileSync(file, JSON.stringify(what));
    const problems = await lint({
      ref: file,
      config: await createConfig({ extends: ['recommended-strict'] }),
    });
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

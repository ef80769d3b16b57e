import { once } from 'node:events';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import type { Stores } from '../../src/plugins/aftercare/server/src/use-cases/stores';
import { asLines, type FeedItem, type FeedPage, FeedReader, listedNow } from '../support/feed-reader';
import { publishRow, withdrawRow } from '../support/published-rows';
import { bootStrapi, stopStrapi } from '../support/strapi';

const CHANGES = '/api/aftercare/changes';

let strapi: Core.Strapi;

const get = (url: string) => request(strapi.server.httpServer).get(url).set('Accept-Encoding', 'identity');
const json = async (url: string) => (await get(url).expect(200)).body;
const page = (query = ''): Promise<FeedPage> => json(`${CHANGES}?${query}`);
const entriesOf = async (id: string): Promise<readonly FeedItem[]> =>
  (await page('limit=1000')).data.filter(({ documentId }) => documentId === id);

beforeAll(async () => {
  strapi = await bootStrapi({ env: { AFTERCARE_RATE_LIMIT: 'false' } });
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  await strapi.plugin('i18n').service('locales').create({ code: 'es', name: 'Spanish (es)' });
});

afterAll(async () => {
  delete process.env.AFTERCARE_RATE_LIMIT;
  await stopStrapi(strapi);
});

/** Marks a document as past its review date, as the hourly task does. */
async function markStale(id: string, { isHidden }: { isHidden: boolean }): Promise<void> {
  const { publications, announce }: Stores = strapi.plugin('aftercare').service('stores');
  const subject = { kind: 'routine', subjectId: id as DocumentId, locale: 'en' } as const;
  await strapi.db.transaction(async () => {
    const revision = await publications.nextRevision();
    await publications.markStale({ ...subject, isStale: true, isHidden, revision });
    announce([{ ...subject, what: 'changed', version: 0, revision }]);
  });
}

describe('the changes feed', () => {
  it('is empty before anything was public, and says where to go on', async () => {
    expect(await page()).toEqual({ data: [], meta: { cursor: '0', hasMore: false } });
    expect(await page('since=0')).toEqual({ data: [], meta: { cursor: '0', hasMore: false } });
  });

  it('tells of a publish, with the address at which it is to be had', async () => {
    await publishRow(strapi, { id: 'calmid', slug: 'calm-knees' });
    const [entry] = await entriesOf('calmid');
    expect(entry).toEqual({
      cursor: expect.stringMatching(/^\d+$/),
      change: 'published',
      kind: 'routine',
      documentId: 'calmid',
      locale: 'en',
      slug: 'calm-knees',
      version: 1,
      reason: null,
      url: '/api/aftercare/routines/calm-knees?locale=en',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect((await json(String(entry?.url))).data.documentId).toBe('calmid');
  });

  it('has one entry for each document: its newest state, in the place of its newest change', async () => {
    await publishRow(strapi, { id: 'firstid' });
    await publishRow(strapi, { id: 'secondid' });
    const { cursor } = (await page('limit=1000')).meta;
    await publishRow(strapi, { id: 'firstid', slug: 'renamed', version: 2 });
    const { data } = await page('limit=1000');
    expect(data.map(({ documentId }) => documentId).slice(-2)).toEqual(['secondid', 'firstid']);
    expect((await page(`since=${cursor}`)).data).toEqual([
      expect.objectContaining({ documentId: 'firstid', version: 2, slug: 'renamed' }),
    ]);
  });

  it('tells of a withdrawal with the reason that the address gives, and not with the note', async () => {
    await publishRow(strapi, { id: 'goneid', slug: 'gone' });
    await withdrawRow(strapi, { id: 'goneid', note: 'NOTE-FOR-STAFF' });
    const [obsolete] = await entriesOf('goneid');
    expect(obsolete).toMatchObject({ change: 'withdrawn', reason: 'obsolete', version: 1, slug: 'gone' });
    await withdrawRow(strapi, { id: 'goneid', reason: 'unsafe', note: 'NOTE-FOR-STAFF' });
    const [unsafe, ...more] = await entriesOf('goneid');
    expect(more).toEqual([]);
    expect(unsafe).toMatchObject({ change: 'withdrawn', reason: 'unsafe' });
    expect(Number(unsafe?.cursor)).toBeGreaterThan(Number(obsolete?.cursor));
    const { body } = await get(String(unsafe?.url)).expect(410);
    expect(body.error.details.reason).toBe(unsafe?.reason);
    expect((await get(`${CHANGES}?limit=1000`)).text).not.toContain('NOTE-FOR-STAFF');
  });

  it('tells of what came back after a withdrawal', async () => {
    await publishRow(strapi, { id: 'backid' });
    await withdrawRow(strapi, { id: 'backid' });
    await publishRow(strapi, { id: 'backid', version: 2 });
    expect(await entriesOf('backid')).toEqual([
      expect.objectContaining({ change: 'published', version: 2, reason: null }),
    ]);
  });
});

describe('what is for patients alone', () => {
  it('never is in the feed, published or withdrawn', async () => {
    const before = (await get(CHANGES)).text;
    await publishRow(strapi, { id: 'secretid', audience: 'patients' });
    await publishRow(strapi, { id: 'secretid', audience: 'patients', version: 2 });
    await withdrawRow(strapi, { id: 'secretid', reason: 'unsafe' });
    expect((await get(CHANGES)).text).toBe(before);
  });

  it('is withdrawn where it was public, with its last public version and no reason', async () => {
    await publishRow(strapi, { id: 'closedid', slug: 'closed' });
    await publishRow(strapi, { id: 'closedid', slug: 'in-the-house', audience: 'patients', version: 2 });
    const [entry] = await entriesOf('closedid');
    expect(entry).toMatchObject({ change: 'withdrawn', version: 1, slug: 'closed', reason: null });
    await get(String(entry?.url)).expect(404);
  });

  it('does not move the feed again, whatever is done to it', async () => {
    const before = (await get(`${CHANGES}?limit=1000`)).text;
    await publishRow(strapi, { id: 'closedid', slug: 'in-the-house', audience: 'patients', version: 3 });
    await withdrawRow(strapi, { id: 'closedid', reason: 'unsafe' });
    expect((await get(`${CHANGES}?limit=1000`)).text).toBe(before);
  });

  it('is published again where it is opened to websites', async () => {
    await publishRow(strapi, { id: 'closedid', slug: 'open-again', audience: 'both', version: 4 });
    expect(await entriesOf('closedid')).toEqual([
      expect.objectContaining({ change: 'published', version: 4, slug: 'open-again' }),
    ]);
  });

  it('takes the exercises along that nobody else uses, until they are published themselves', async () => {
    await publishRow(strapi, { id: 'liftid', kind: 'exercise' });
    const dependencies = ['exercise:liftid'];
    const change = async () => (await entriesOf('liftid')).map((entry) => entry.change);
    await publishRow(strapi, { id: 'wardid', audience: 'patients', dependencies });
    expect(await change()).toEqual(['withdrawn']);
    await publishRow(strapi, { id: 'openid', dependencies });
    expect(await change()).toEqual(['published']);
    await withdrawRow(strapi, { id: 'openid' });
    expect(await change()).toEqual(['withdrawn']);
    await withdrawRow(strapi, { id: 'wardid' });
    expect(await change()).toEqual(['withdrawn']);
    await publishRow(strapi, { id: 'liftid', kind: 'exercise', version: 2 });
    expect(await change()).toEqual(['published']);
    expect(await entriesOf('wardid')).toEqual([]);
  });

  it('keeps an exercise out that is new where patients’ routines use it', async () => {
    await publishRow(strapi, { id: 'ward2id', audience: 'patients', dependencies: ['exercise:newliftid'] });
    await publishRow(strapi, { id: 'newliftid', kind: 'exercise' });
    expect(await entriesOf('newliftid')).toEqual([]);
  });
});

describe('what the policy hides', () => {
  it('is withdrawn without a reason, and comes back in the same version', async () => {
    await publishRow(strapi, { id: 'oldid', slug: 'old' });
    const [published] = await entriesOf('oldid');
    await markStale('oldid', { isHidden: false });
    expect(await entriesOf('oldid')).toEqual([published]);
    await markStale('oldid', { isHidden: true });
    expect(await entriesOf('oldid')).toEqual([
      expect.objectContaining({ change: 'withdrawn', version: 1, reason: null }),
    ]);
    await get('/api/aftercare/routines/old').expect(404);
    await markStale('oldid', { isHidden: false });
    const [back] = await entriesOf('oldid');
    expect(back).toMatchObject({ change: 'published', version: 1 });
    expect(Number(back?.cursor)).toBeGreaterThan(Number(published?.cursor));
  });
});

describe('languages', () => {
  it('are all in the feed, each with its own entry', async () => {
    await publishRow(strapi, { id: 'bilingualid', slug: 'two' });
    await publishRow(strapi, { id: 'spanishid', slug: 'dos', locale: 'es' });
    const [spanish] = await entriesOf('spanishid');
    expect(spanish).toMatchObject({ locale: 'es', url: '/api/aftercare/routines/dos?locale=es' });
    expect((await json(String(spanish?.url))).data.documentId).toBe('spanishid');
  });

  it('can be had one at a time', async () => {
    const locales = new Set((await page('locale=es')).data.map(({ locale }) => locale));
    expect([...locales]).toEqual(['es']);
    const { meta } = await page('locale=es');
    await publishRow(strapi, { id: 'englishid' });
    expect(await page(`locale=es&since=${meta.cursor}`)).toEqual({ data: [], meta: { ...meta } });
  });

  it('must be the clinic’s', async () => {
    const { body } = await get(`${CHANGES}?locale=tlh`).expect(400);
    expect(body.error.details.errors).toEqual([
      expect.objectContaining({ path: ['locale'], message: expect.stringContaining('en, es') }),
    ]);
  });
});

describe('pages', () => {
  it.each([1, 3, 1000])('of %d lead through everything, to what the lists hold', async (limit) => {
    const reader = new FeedReader({ limit });
    await reader.catchUp(json);
    expect(asLines(reader.live)).toEqual(asLines(await listedNow(json, ['en', 'es'])));
    expect([...reader.seen.values()]).toEqual((await page('limit=1000')).data);
  });

  it('go on from the cursor of an entry as well', async () => {
    const { data } = await page('limit=4');
    expect((await page(`since=${data[1]?.cursor}&limit=2`)).data).toEqual(data.slice(2));
  });
});

describe('a query that is not in order', () => {
  const messagesOf = async (query: string): Promise<readonly string[]> => {
    const { body } = await get(`${CHANGES}?${query}`).expect(400);
    return body.error.details.errors.map(({ message }: { message: string }) => message);
  };

  it('is told how to begin where its cursor is no cursor', async () => {
    expect(await messagesOf('since=yesterday')).toEqual([expect.stringContaining('Leave it out to begin')]);
  });

  it('is told what to do where its cursor is of another database', async () => {
    const { cursor } = (await page('limit=1000')).meta;
    await page(`since=${cursor}`);
    expect(await messagesOf(`since=${Number(cursor) + 1}`)).toEqual([
      expect.stringContaining('Begin again without "since"'),
    ]);
  });

  it('is told every parameter that is unknown', async () => {
    expect(await messagesOf('status=draft&pagination[pageSize]=1&populate=*')).toEqual([
      'Unknown parameter "status".',
      'Unknown parameter "pagination[pageSize]".',
      'Unknown parameter "populate".',
    ]);
  });
});

describe('polling', () => {
  it('costs a 304 while nothing changed for the public, and shows a change at the next request', async () => {
    const { cursor } = (await page('limit=1000')).meta;
    const url = `${CHANGES}?since=${cursor}`;
    const first = await get(url).expect(200);
    expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=60');
    const again = () => get(url).set('If-None-Match', String(first.headers.etag));
    await again().expect(304);
    await publishRow(strapi, { id: 'housed', audience: 'patients' });
    await again().expect(304);
    await publishRow(strapi, { id: 'freshid' });
    const { body } = await again().expect(200);
    expect(body.data).toEqual([expect.objectContaining({ documentId: 'freshid' })]);
  });

  it('is refused where the clinic took the action from the Public role', async () => {
    const action = 'plugin::aftercare.public-change.find';
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const row = await permissions.findOne({ where: { action, role: { id: role.id } } });
    await permissions.delete({ where: { id: row.id } });
    await get(CHANGES).expect(401);
    const { accessKey } = await strapi.service('admin::api-token').create({
      name: 'site',
      type: 'custom',
      lifespan: null,
      description: '',
      permissions: [action],
    });
    const { headers, body } = await get(CHANGES).set('Authorization', `Bearer ${accessKey}`).expect(200);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body.data.length).toBeGreaterThan(0);
    await get(`${CHANGES}?since=x`).set('Authorization', `Bearer ${accessKey}`).expect(400);
    await permissions.create({ data: { action, role: role.id } });
    await get(CHANGES).expect(200);
  });
});

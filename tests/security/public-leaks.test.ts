import { once } from 'node:events';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { signInPatient } from '../support/people';
import { publishRow, withdrawRow } from '../support/published-rows';
import { bootStrapi, stopStrapi } from '../support/strapi';

/** Stands in everything that is nobody's business; no answer may hold it. */
const CANARY = 'CANARY-7f3a';
const PREFIX = '/api/aftercare';
const COLLECTIONS = [
  'routines',
  'exercises',
  'body-areas',
  'conditions',
  'reasons',
  'techniques',
  'equipment',
  'changes',
] as const;
const HIDDEN = ['secret-only', 'secretid', 'was-website', 'wasid', 'never-out', 'patient-lift'] as const;

let strapi: Core.Strapi;
const get = (url: string) => request(strapi.server.httpServer).get(url);

beforeAll(async () => {
  strapi = await bootStrapi({ env: { AFTERCARE_RATE_LIMIT: 'false' } });
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  await publishRow(strapi, { id: 'openid', slug: 'open', canary: CANARY });
  await publishRow(strapi, {
    id: 'secretid',
    slug: 'secret-only',
    title: CANARY,
    summary: CANARY,
    audience: 'patients',
    facets: ['area:knee'],
    dependencies: ['exercise:liftid'],
    canary: CANARY,
  });
  await publishRow(strapi, { id: 'wasid', slug: 'was-website', title: CANARY });
  await publishRow(strapi, {
    id: 'wasid',
    slug: 'was-website',
    title: CANARY,
    audience: 'patients',
    version: 2,
  });
  await publishRow(strapi, { id: 'nowid', slug: 'now-website', title: CANARY, audience: 'patients' });
  await publishRow(strapi, { id: 'nowid', slug: 'now-website', audience: 'website', version: 2 });
  await publishRow(strapi, {
    id: 'liftid',
    kind: 'exercise',
    slug: 'patient-lift',
    title: CANARY,
  });
  await publishRow(strapi, {
    id: 'gonepatientid',
    slug: 'gone-patient',
    title: CANARY,
    audience: 'patients',
  });
  await withdrawRow(strapi, { id: 'gonepatientid', note: CANARY, reason: 'unsafe' });
  await publishRow(strapi, { id: 'gonewebid', slug: 'gone-web', title: CANARY });
  await withdrawRow(strapi, { id: 'gonewebid', note: CANARY });
  await strapi.documents('plugin::aftercare.routine').create({
    data: { title: `${CANARY} never published`, slug: 'never-out', audience: 'website' },
    locale: 'en',
  });
  await strapi.documents('plugin::aftercare.exercise').create({
    data: { title: `${CANARY} never published`, slug: 'never-out', key: 'never-out' },
    locale: 'en',
  });
});

afterAll(async () => {
  delete process.env.AFTERCARE_RATE_LIMIT;
  await stopStrapi(strapi);
});

/** Ways that have opened Strapi's own routes, here or elsewhere. */
const TRICKS = [
  '',
  'status=draft',
  'status=published',
  'publicationState=preview',
  'publicationFilter=all',
  'publicationFilter[status]=draft',
  'hasPublishedVersion=false',
  'populate=*',
  'populate[author]=*',
  'populate[routines][populate]=*',
  'fields[0]=summary',
  `filters[title][$contains]=${CANARY}`,
  'filters[audience][$eq]=patients',
  'filters[$or][0][audience]=patients',
  'filters[$not][audience]=website',
  'filters[canary][$startsWith]=C',
  'filters[createdBy][email][$startsWith]=a',
  'filters[area]=knee',
  'filters[area][$in][0]=knee',
  'sort=audience',
  'sort=summary:asc',
  `_q=${CANARY}`,
  '_q=%25',
  '_q=_',
  'locale=*',
  'locale=all',
  'locale=en',
  'locale=es',
  'locale[]=en&locale[]=es',
  'reader=patient',
  'where[id]=1',
  'lookup[id]=1',
  'pagination[withCount]=true',
  'pagination[pageSize]=100',
  'pagination[limit]=-1',
  'since=0',
  'since=-1',
  'since=0&limit=1000',
  'since=999999999999999',
  'limit=1000&locale=en',
];

describe('no public answer holds what is not for the public', () => {
  it.each(COLLECTIONS)('in the list of %s, whatever is asked of it', async (collection) => {
    for (const trick of TRICKS) {
      const { text, status } = await get(`${PREFIX}/${collection}?${trick}`);
      expect({ trick, status, leaks: text.includes(`${CANARY} never`) }).toMatchObject({ leaks: false });
      expect([200, 400, 404]).toContain(status);
      if (status === 200)
        expect({ trick, text }).not.toMatchObject({ text: expect.stringContaining(CANARY) });
    }
  });

  it.each(HIDDEN)('under %s, with and without every trick', async (name) => {
    for (const collection of ['routines', 'exercises']) {
      for (const trick of TRICKS) {
        for (const path of [name, `${name}/versions/1`, `${name}/versions/2`]) {
          const { text, status } = await get(`${PREFIX}/${collection}/${path}?${trick}`);
          expect([400, 404]).toContain(status);
          if (status === 404) expect(text).not.toContain(CANARY);
        }
      }
    }
  });

  it('in the bytes of a public routine, whose draft holds the canary', async () => {
    expect((await get(`${PREFIX}/routines/open`).expect(200)).text).not.toContain(CANARY);
  });

  it('in a version from before a routine was opened to websites', async () => {
    await get(`${PREFIX}/routines/now-website`).expect(200);
    await get(`${PREFIX}/routines/now-website/versions/2`).expect(200);
    await get(`${PREFIX}/routines/now-website/versions/1`).expect(404);
  });

  it('in an answer about what was withdrawn', async () => {
    expect((await get(`${PREFIX}/routines/gone-web`).expect(410)).text).not.toContain(CANARY);
    await get(`${PREFIX}/routines/gone-patient`).expect(404);
  });
});

describe('the changes feed', () => {
  const feed = async () => (await get(`${PREFIX}/changes?limit=1000`).expect(200)).text;
  const idsIn = (text: string): readonly string[] =>
    JSON.parse(text).data.map(({ documentId }: { documentId: string }) => documentId);

  it('names what is or was public, and nothing else', async () => {
    expect([...idsIn(await feed())].sort()).toEqual(['gonewebid', 'nowid', 'openid', 'wasid']);
  });

  it('says of what became the patients’ no more than that it is gone', async () => {
    const { data } = JSON.parse(await feed());
    const was = data.find(({ documentId }: { documentId: string }) => documentId === 'wasid');
    expect(was).toMatchObject({ change: 'withdrawn', version: 1, slug: 'was-website', reason: null });
    expect(Object.keys(was).sort()).toEqual(
      ['at', 'change', 'cursor', 'documentId', 'kind', 'locale', 'reason', 'slug', 'url', 'version'].sort(),
    );
  });

  it('does not stir for what happens among patients, not even in the number of a later change', async () => {
    const before = await feed();
    await publishRow(strapi, { id: 'wasid', slug: 'was-website', audience: 'patients', version: 3 });
    await publishRow(strapi, { id: 'inhouseid', slug: 'in-house', title: CANARY, audience: 'patients' });
    await withdrawRow(strapi, { id: 'inhouseid', note: CANARY, reason: 'unsafe' });
    expect(await feed()).toBe(before);
    await publishRow(strapi, { id: 'laterid', slug: 'later' });
    const cursors = JSON.parse(await feed()).data.map(({ cursor }: { cursor: string }) => Number(cursor));
    expect(cursors.at(-1) - cursors.at(-2)).toBe(1);
    await withdrawRow(strapi, { id: 'laterid' });
  });
});

describe('what may not be read is what is not there', () => {
  it.each(['', '/', '?locale=en', '/versions/1'])('byte for byte, with "%s" behind it', async (suffix) => {
    const absent = await get(`${PREFIX}/routines/made-up${suffix}`);
    expect(absent.status).toBe(404);
    for (const name of ['secret-only', 'secretid', 'was-website', 'never-out', 'gone-patient']) {
      const hidden = await get(`${PREFIX}/routines/${name}${suffix}`);
      const strip = ({ date: _date, ...headers }: Record<string, unknown>) => headers;
      expect(hidden.text).toBe(absent.text);
      expect(strip(hidden.headers)).toEqual(strip(absent.headers));
    }
  });

  it('is counted nowhere', async () => {
    await strapi.documents('plugin::aftercare.body-area').create({
      data: { key: 'knee', name: 'Knee', plainName: 'Knee', laterality: 'paired' },
      locale: 'en',
    });
    const { body } = await get(`${PREFIX}/body-areas`).expect(200);
    expect(body.data.map(({ routineCount }: { routineCount: number }) => routineCount)).toEqual([0]);
    expect((await get(`${PREFIX}/routines`)).body.meta.pagination.total).toBe(2);
    expect((await get(`${PREFIX}/exercises`)).body.data).toEqual([]);
  });

  it('is not opened by the token of a patient', async () => {
    const { token } = await signInPatient({ strapi });
    const answer = await get(`${PREFIX}/routines/secret-only`).set('Authorization', `Bearer ${token}`);
    expect(answer.status).toBe(404);
  });
});

describe('the content types themselves', () => {
  it('have no route of their own', async () => {
    for (const path of [
      '/api/aftercare/publications',
      '/api/aftercare/drafts',
      '/api/routines',
      '/api/publications',
      '/api/clinic',
      '/api/aftercare/clinic',
      '/api/aftercare/therapists',
    ]) {
      await get(path).expect(404);
    }
  });
});

describe('the request log', () => {
  it('holds no word of a search, which may be a complaint', async () => {
    const lines = jest.spyOn(strapi.log, 'http');
    const { token } = await signInPatient({ strapi, name: 'searcher' });
    const url = `${PREFIX}/me/library?_q=haemorrhoids`;
    await get(url).set('Authorization', `Bearer ${token}`).expect(200);
    const written = lines.mock.calls.map(String).join('\n');
    expect(written).toContain(`GET ${PREFIX}/me/library (`);
    expect(written).not.toContain('haemorrhoids');
    lines.mockRestore();
  });
});

import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import request from 'supertest';
import type { Key } from '../../src/plugins/aftercare/core/brands';
import { parseSearch } from '../../src/plugins/aftercare/core/search/search-query';
import { judgeSearch } from '../../src/plugins/aftercare/library/testing/judge-search';
import { JUDGED_QUERIES, type JudgedQuery } from '../../src/plugins/aftercare/library/testing/judged-queries';
import { stemmerOf } from '../../src/plugins/aftercare/server/src/search/stemmers';
import type { Maintenance } from '../../src/plugins/aftercare/server/src/services/maintenance';
import { completeSearch } from '../../src/plugins/aftercare/server/src/use-cases/complete-search';
import type { Stores } from '../../src/plugins/aftercare/server/src/use-cases/stores';
import { documents, EXERCISE, ROUTINE } from '../support/authored-content';
import { bootStrapi, stopStrapi } from '../support/strapi';

/** On no public route; patients search it in their own library. */
const PATIENTS_ONLY = 'first-weeks-after-hip-replacement';
const LOW_BACK = 'low-back-starter';

let strapi: Core.Strapi;
let keys: ReadonlyMap<string, Key>;

const stores = (): Stores => strapi.plugin('aftercare').service('stores');
const get = (url: string) => request(strapi.server.httpServer).get(`/api/aftercare${url}`);
const slugsOf = ({ body }: { body: { data: readonly { slug: string }[] } }) =>
  body.data.map(({ slug }) => slug);

beforeAll(async () => {
  strapi = await bootStrapi({ env: { AFTERCARE_DEMO: 'true', AFTERCARE_RATE_LIMIT: 'false' } });
  const maintenance: Maintenance = strapi.plugin('aftercare').service('maintenance');
  await maintenance.importLibrary({});
  await maintenance.createDemoClinic({ passwordFor: (email) => `Aa1-${email}` });
  keys = await keysByDocument();
}, 300_000);

afterAll(() => stopStrapi(strapi));

/** A routine's key in the library is its English slug. */
async function keysByDocument(): Promise<ReadonlyMap<string, Key>> {
  const where = { locale: 'en', publishedAt: null };
  const exercises = await strapi.db.query(EXERCISE).findMany({ where });
  const routines = await strapi.db.query(ROUTINE).findMany({ where });
  return new Map([
    ...exercises.map(({ documentId, key }) => [documentId, key as Key] as const),
    ...routines.map(({ documentId, slug }) => [documentId, slug as Key] as const),
  ]);
}

async function find({ query, locale, kind, expected }: JudgedQuery): Promise<readonly Key[]> {
  const { entries } = await stores().publications.list({
    kind,
    locale,
    reader: expected === PATIENTS_ONLY ? 'patient' : 'public',
    facets: [],
    search: parseSearch(query, { kind, locale, stem: stemmerOf(locale) }),
    sort: [],
    offset: 0,
    limit: 25,
  });
  return entries.map(({ card }) => keys.get(JSON.parse(card).documentId) as Key);
}

describe('searching the library', () => {
  it('answers forty judged queries as a therapist would', async () => {
    const { meanReciprocalRank, missed } = await judgeSearch(find);
    expect(JUDGED_QUERIES).toHaveLength(40);
    // What missed is shown where the mean is too low.
    expect({ isGood: meanReciprocalRank >= 0.9, missed }).toMatchObject({ isGood: true });
  });

  it('finds "ankle sprain" by what people call it, and marks what it found', async () => {
    const { body } = await get('/routines?locale=en&_q=twisted%20ankle').expect(200);
    expect(body.data[0].slug).toBe('sprain-first-days');
    expect(body.data[0].match.text.map(({ text }: { text: string }) => text).join('')).not.toBe('');
    const marked = await get('/routines?locale=en&_q=ankle').expect(200);
    const segments = marked.body.data.flatMap(({ match }: { match: { title: object[]; text: object[] } }) => [
      ...match.title,
      ...match.text,
    ]);
    expect(segments).toContainEqual(expect.objectContaining({ isMatch: true }));
  });

  it('completes the last word as it is typed, and takes accents or none', async () => {
    expect(slugsOf(await get('/routines?locale=en&_q=low%20ba'))).toContain(LOW_BACK);
    const [accented, plain] = await Promise.all(
      ['mandíbula', 'mandibula'].map((word) => get(`/exercises?locale=es&_q=${encodeURIComponent(word)}`)),
    );
    expect(slugsOf(plain as never)).toEqual(slugsOf(accented as never));
  });

  it('asks for every word first, and for any where that finds nothing', async () => {
    const both = slugsOf(await get('/routines?locale=en&_q=ankle%20zeppelin'));
    expect(both).toEqual(slugsOf(await get('/routines?locale=en&_q=ankle')));
    expect((await get('/routines?locale=en&_q=zeppelin')).body).toMatchObject({
      data: [],
      meta: { pagination: { total: 0 }, facets: { area: {}, condition: {}, reason: {} } },
    });
  });

  it('sorts otherwise where the client says so', async () => {
    const { body } = await get('/routines?locale=en&_q=pain&sort=minutesPerDay:desc').expect(200);
    const minutes = body.data.map(({ minutesPerDay }: { minutesPerDay: number }) => minutesPerDay);
    expect(minutes.length).toBeGreaterThan(1);
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
  });

  it('pages without losing or repeating one', async () => {
    const whole = slugsOf(await get('/exercises?locale=en&_q=stretch&pagination[pageSize]=100'));
    const paged: string[] = [];
    for (let page = 1; page <= Math.ceil(whole.length / 3); page += 1) {
      paged.push(
        ...slugsOf(
          await get(`/exercises?locale=en&_q=stretch&pagination[pageSize]=3&pagination[page]=${page}`),
        ),
      );
    }
    expect(whole.length).toBeGreaterThan(6);
    expect(paged).toEqual(whole);
  });
});

describe('facets of a list', () => {
  it('count what each key would find, areas with those below them', async () => {
    const { facets } = (await get('/routines?locale=en')).body.meta;
    for (const facet of ['area', 'condition', 'reason'] as const) {
      for (const [key, count] of Object.entries(facets[facet])) {
        const { body } = await get(`/routines?locale=en&filters[${facet}]=${key}`);
        expect({ [key]: body.meta.pagination.total }).toEqual({ [key]: count });
      }
    }
  });

  it('leave their own filter aside and respect the others', async () => {
    const free = (await get('/routines?locale=en&filters[reason]=pain')).body.meta;
    const [area = ''] = Object.keys(free.facets.area);
    const narrowed = (await get(`/routines?locale=en&filters[reason]=pain&filters[area]=${area}`)).body.meta;
    expect(narrowed.facets.area).toEqual(free.facets.area);
    expect(narrowed.facets.area[area]).toBe(narrowed.pagination.total);
    expect(narrowed.facets.reason.pain).toBe(narrowed.pagination.total);
  });
});

describe('what is not public', () => {
  it('is in no search, no facet and no count once it is withdrawn, and back when it is published', async () => {
    const { documentId } = await strapi.db.query(ROUTINE).findOne({ where: { slug: LOW_BACK } });
    const before = (await get('/routines?locale=en&_q=back')).body;
    await documents(strapi, ROUTINE).unpublish({ documentId, locale: 'en' });
    const after = (await get('/routines?locale=en&_q=back')).body;
    expect(slugsOf({ body: before })).toContain(LOW_BACK);
    expect(slugsOf({ body: after })).not.toContain(LOW_BACK);
    expect(after.meta.pagination.total).toBe(before.meta.pagination.total - 1);
    expect(after.meta.facets.area['lower-back'] ?? 0).toBe(before.meta.facets.area['lower-back'] - 1);
    await documents(strapi, ROUTINE).publish({ documentId, locale: 'en' });
    expect(slugsOf(await get('/routines?locale=en&_q=back'))).toEqual(slugsOf({ body: before }));
  });

  it('is never a routine for patients alone', async () => {
    const { body } = await get('/routines?locale=en&_q=new%20hip').expect(200);
    expect(slugsOf({ body })).not.toContain(PATIENTS_ONLY);
  });
});

it('writes what search lacks in a database from before it', async () => {
  const before = slugsOf(await get('/routines?locale=es&pagination[pageSize]=100'));
  await strapi.db.connection('aftercare_search').delete();
  expect(await completeSearch(stores())).toBeGreaterThan(50);
  await strapi.plugin('aftercare').service('rebuild-worker').run();
  expect(slugsOf(await get('/routines?locale=es&pagination[pageSize]=100'))).toEqual(before);
  expect(await completeSearch(stores())).toBe(0);
}, 300_000);

describe('whatever is typed', () => {
  const pieces = fc.oneof(
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      '~',
      '<',
      '>',
      '@',
      '%',
      '_',
      '\\',
      '|',
      '&',
      '!',
    ),
    fc.constantFrom(
      ' AND ',
      ' OR ',
      ' NOT ',
      ' NEAR(',
      '--',
      "'; drop table x; --",
      '{title}:',
      ':*',
      '\0',
      '\u202e',
    ),
    fc.constantFrom('back', 'neck ', 'cuello', 'dolor ', '😀', '\ud800', 'ß', 'a'.repeat(10_000)),
  );
  const texts = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));

  it('never fails and never becomes syntax', async () => {
    const { publications } = stores();
    const place = fc.record({
      kind: fc.constantFrom('routine' as const, 'exercise' as const),
      locale: fc.constantFrom('en', 'es'),
    });
    const ask = async (text: string, { kind, locale }: { kind: 'routine' | 'exercise'; locale: string }) => {
      const search = parseSearch(text, { kind, locale, stem: stemmerOf(locale) });
      const all = { kind, locale, reader: 'public', facets: [], sort: [], offset: 0, limit: 2 } as const;
      const { total } = await publications.list({ ...all, search });
      expect(total).toBeGreaterThanOrEqual(0);
    };
    await fc.assert(fc.asyncProperty(texts, place, ask), { numRuns: 20_000 });
  }, 600_000);
});

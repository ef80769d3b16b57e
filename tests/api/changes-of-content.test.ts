import { once } from 'node:events';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import { markStale } from '../../src/plugins/aftercare/server/src/use-cases/mark-stale';
import { restoreVersion } from '../../src/plugins/aftercare/server/src/use-cases/restore-version';
import {
  approveAndPublish,
  type Clinic,
  documents,
  draftRoutine,
  draftSpanish,
  finishRebuilds,
  liveExercise,
  openClinic,
  ROUTINE,
  save,
} from '../support/authored-content';
import { asLines, type FeedItem, FeedReader, listedNow } from '../support/feed-reader';
import { signInAdministrator } from '../support/people';
import { bootStrapi, stopStrapi, stopStrapiKeepingDatabase } from '../support/strapi';

let strapi: Core.Strapi;
let clinic: Clinic;
/** Follows the feed through the whole file. */
const reader = new FeedReader({ limit: 2 });

const get = async (url: string) => (await request(strapi.server.httpServer).get(url).expect(200)).body;

async function boot(options: Parameters<typeof bootStrapi>[0] = {}): Promise<void> {
  strapi = await bootStrapi({ ...options, env: { AFTERCARE_RATE_LIMIT: 'false' } });
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
}

beforeAll(async () => {
  await boot();
  clinic = await openClinic(strapi);
});

afterEach(async () => {
  await finishRebuilds(clinic);
  await reader.catchUp(get);
  expect(asLines(reader.live)).toEqual(asLines(await listedNow(get, ['en', 'es'])));
});

afterAll(async () => {
  delete process.env.AFTERCARE_RATE_LIMIT;
  await stopStrapi(strapi);
});

let made = 0;

async function liveRoutine(over = {}): Promise<{ routine: DocumentId; exercise: DocumentId }> {
  made += 1;
  const exercise = await liveExercise(clinic, { slug: `part-${made}`, key: null, isSpanish: true });
  const routine = await draftRoutine(clinic, { exercise, slug: `whole-${made}`, ...over });
  await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
  return { routine, exercise };
}

/** What the feed says of a document, by language. */
async function feedOf(documentId: DocumentId): Promise<Readonly<Record<string, FeedItem>>> {
  const { data } = await get('/api/aftercare/changes?limit=1000');
  const own = data.filter((entry: FeedItem) => entry.documentId === documentId);
  return Object.fromEntries(own.map((entry: FeedItem) => [entry.locale, entry]));
}

describe('the feed, beside what therapists do', () => {
  it('moves every live language of a document with it', async () => {
    const { routine } = await liveRoutine();
    await draftSpanish(clinic, { kind: 'routine', documentId: routine, slug: `todo-${made}` });
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine, locale: 'es' });
    expect(await feedOf(routine)).toMatchObject({
      en: { version: 2 },
      es: { version: 2, slug: `todo-${made}` },
    });
    await documents(strapi, ROUTINE).unpublish({ documentId: routine, locale: 'es' });
    expect(await feedOf(routine)).toMatchObject({
      en: { change: 'published' },
      es: { change: 'withdrawn', reason: 'obsolete' },
    });
  });

  it('gives what was restored to an earlier version a new one', async () => {
    const { routine } = await liveRoutine();
    await save(clinic, { kind: 'routine', documentId: routine, data: { title: 'A newer name' } });
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
    await restoreVersion(clinic.stores, { kind: 'routine', subjectId: routine, locale: 'en', version: 1 });
    expect(await feedOf(routine)).toMatchObject({ en: { version: 2 } });
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
    expect(await feedOf(routine)).toMatchObject({ en: { version: 3, change: 'published' } });
  });

  it('follows an audience that becomes patients alone, with the exercises nobody else uses', async () => {
    const { routine, exercise } = await liveRoutine();
    await save(clinic, { kind: 'routine', documentId: routine, data: { audience: 'patients' } });
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
    expect(await feedOf(routine)).toMatchObject({ en: { change: 'withdrawn', version: 1, reason: null } });
    expect(await feedOf(exercise)).toMatchObject({
      en: { change: 'withdrawn', reason: null },
      es: { change: 'withdrawn', reason: null },
    });
    await save(clinic, { kind: 'routine', documentId: routine, data: { audience: 'both' } });
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
    expect(await feedOf(routine)).toMatchObject({ en: { change: 'published', version: 3 } });
    expect(await feedOf(exercise)).toMatchObject({
      en: { change: 'published' },
      es: { change: 'published' },
    });
  });

  it('carries a changed exercise on to its routines', async () => {
    const { routine, exercise } = await liveRoutine();
    await save(clinic, { kind: 'exercise', documentId: exercise, data: { easierText: 'Do half of it.' } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    expect(await feedOf(routine)).toMatchObject({ en: { version: 2 } });
  });

  it('withdraws an exercise with its routines as unsafe', async () => {
    const { routine, exercise } = await liveRoutine();
    const { token } = await signInAdministrator(strapi);
    const body = {
      kind: 'exercise',
      documentId: exercise,
      locale: '*',
      note: 'Wrong dose',
      reason: 'unsafe',
    };
    await request(strapi.server.httpServer)
      .post('/aftercare/withdrawals')
      .set('Authorization', `Bearer ${token}`)
      .send({ ...body, withDependants: true })
      .expect(200);
    const withdrawn = { change: 'withdrawn', reason: 'unsafe' };
    expect(await feedOf(routine)).toMatchObject({ en: withdrawn });
    expect(await feedOf(exercise)).toMatchObject({ en: withdrawn, es: withdrawn });
  });

  it('withdraws what is deleted', async () => {
    const { routine } = await liveRoutine();
    await documents(strapi, ROUTINE).delete({ documentId: routine, locale: '*' });
    expect(await feedOf(routine)).toMatchObject({ en: { change: 'withdrawn', reason: 'obsolete' } });
  });

  it('says nothing of a setting that changes what lists filter by and no document', async () => {
    const { routine } = await liveRoutine();
    const before = await feedOf(routine);
    const area = await strapi.db
      .query('plugin::aftercare.body-area')
      .findOne({ where: { key: 'neck', locale: 'en' } });
    const { documentId } = area;
    await documents(strapi, 'plugin::aftercare.body-area').update({
      documentId,
      locale: 'en',
      data: { parent: 'upper-back' },
    });
    await finishRebuilds(clinic);
    expect(await feedOf(routine)).toEqual(before);
  });

  it('hides what is past its review date while the policy says so', async () => {
    const { routine } = await liveRoutine();
    const row = await strapi.db.query('plugin::aftercare.clinic').findOne({});
    const clinics = documents(strapi, 'plugin::aftercare.clinic');
    await clinics.update({ documentId: row.documentId, data: { policy: { staleStaysPublic: false } } });
    await finishRebuilds(clinic);
    const later = { ...clinic.stores.clock, today: () => '2200-01-01' as never };
    await markStale({ ...clinic.stores, clock: later });
    expect(await feedOf(routine)).toMatchObject({ en: { change: 'withdrawn', reason: null } });
    await markStale(clinic.stores);
    expect(await feedOf(routine)).toMatchObject({ en: { change: 'published' } });
    await clinics.update({ documentId: row.documentId, data: { policy: {} } });
  });
});

describe('a database that is older than the feed', () => {
  it('gets an entry at the next start for everything that is public, and is followed from there', async () => {
    await strapi.db.connection('aftercare_feed_entries').delete();
    await strapi.db.connection('aftercare_revision').where({ name: 'feed' }).delete();
    const database = await stopStrapiKeepingDatabase(strapi);
    await boot({ database });
    clinic = { ...clinic, strapi, stores: strapi.plugin('aftercare').service('stores') };
    const stranger = new FeedReader({ limit: 3 });
    await stranger.catchUp(get);
    expect(asLines(stranger.live)).toEqual(asLines(await listedNow(get, ['en', 'es'])));
    expect(stranger.live.size).toBeGreaterThan(5);
    Object.assign(reader, { cursor: stranger.cursor });
    await liveRoutine();
  });
});

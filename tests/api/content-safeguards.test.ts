import type { Core } from '@strapi/strapi';
import request from 'supertest';
import {
  approve,
  approveAndPublish,
  type Clinic,
  documents,
  draftExercise,
  draftRoutine,
  draftSpanish,
  EXERCISE,
  finishRebuilds,
  liveExercise,
  openClinic,
  ROUTINE,
  readersGet,
  save,
} from '../support/authored-content';
import { type SignedIn, signInAdministrator, signInWithRole } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

const APPROVAL = 'plugin::aftercare.approval';
const RED_FLAG_SET = 'plugin::aftercare.red-flag-set';

let strapi: Core.Strapi;
let clinic: Clinic;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
});

afterAll(() => stopStrapi(strapi));

let made = 0;
const freshSlug = () => {
  made += 1;
  return `guarded-${made}`;
};

/** A routine of one exercise, live in English and Spanish. */
async function bilingualRoutine() {
  const slug = freshSlug();
  const exercise = await liveExercise(clinic, { slug, key: null, isSpanish: true });
  const routine = await draftRoutine(clinic, { exercise, slug });
  const es = { programme: undefined, slug: `${slug}-es` };
  await draftSpanish(clinic, { kind: 'routine', documentId: routine, ...es });
  await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
  await approveAndPublish(clinic, { kind: 'routine', documentId: routine, locale: 'es' });
  return { routine, exercise };
}

describe('an exercise’s key', () => {
  it('stays what it was when a translation is added', async () => {
    const documentId = await draftExercise(clinic, { slug: 'wall-slide', key: null });
    await draftSpanish(clinic, { kind: 'exercise', documentId, slug: 'deslizar-en-la-pared' });
    const rows = await strapi.db.query(EXERCISE).findMany({ where: { documentId } });
    expect(rows.map(({ key }) => key)).toEqual(['wall-slide', 'wall-slide']);
  });
});

describe('a copy', () => {
  it('does not speak in the name of the original’s author', async () => {
    const original = await draftExercise(clinic, { slug: freshSlug(), key: null });
    const slug = freshSlug();
    await documents(strapi, EXERCISE).clone({ documentId: original, data: { slug } });
    const copy = await strapi.db.query(EXERCISE).findOne({ where: { slug } });
    expect(copy.author).toBeNull();
  });
});

describe('deciding about what is not there', () => {
  it('is a 404, whether it is published or withdrawn', async () => {
    const { token } = await signInAdministrator(strapi);
    const documentId = await draftExercise(clinic, { slug: freshSlug(), key: null });
    const why = { reason: 'obsolete', note: 'x' };
    for (const [path, body] of [
      ['publish', { documentId: 'nothing', locale: 'en' }],
      ['publish', { documentId, locale: 'es' }],
      ['withdrawals', { documentId, locale: '*', ...why }],
      ['withdrawals', { documentId: 'nothing', locale: 'en', ...why }],
    ] as const) {
      await request(strapi.server.httpServer)
        .post(`/aftercare/${path}`)
        .set('Authorization', `Bearer ${token}`)
        .send({ kind: 'exercise', ...body })
        .expect(404);
    }
  });
});

describe('throwing a draft away', () => {
  it('in one language gives the structure that readers have to the other drafts as well', async () => {
    const { routine, exercise } = await bilingualRoutine();
    // Makes the published rows the oldest ones; Strapi compares a change with the first row it finds.
    for (const locale of ['en', 'es']) {
      await documents(strapi, ROUTINE).discardDraft({ documentId: routine, locale });
    }
    const rested = { parts: [{ reps: 3, restSeconds: 99 }] };
    const programme = { items: [{ key: 'item-1', exercise, dosage: rested, note: {} }] };
    await save(clinic, { kind: 'routine', documentId: routine, data: { programme } });
    await documents(strapi, ROUTINE).discardDraft({ documentId: routine, locale: 'en' });
    const spanish = await documents(strapi, ROUTINE).findOne({ documentId: routine, locale: 'es' });
    expect(spanish?.programme).toEqual({ items: [{ key: 'item-1', exercise, dosage: {}, note: {} }] });
  });
});

describe('rows the plugin keeps for itself', () => {
  let administrator: SignedIn;
  beforeAll(async () => {
    administrator = await signInAdministrator(strapi);
  });

  const forged = (documentId: string) => ({
    kind: 'exercise',
    subjectId: documentId,
    subjectLocale: 'en',
    approvalHash: 'f'.repeat(64),
    reviewerId: clinic.reviewer,
    approvedOn: '2026-01-01',
    note: '',
  });

  it('cannot be written through the Content Manager, whoever asks', async () => {
    const asked = request(strapi.server.httpServer)
      .post(`/content-manager/collection-types/${APPROVAL}`)
      .set('Authorization', `Bearer ${administrator.token}`);
    expect((await asked.send(forged('x'))).status).toBeGreaterThanOrEqual(400);
    expect(await strapi.db.query(APPROVAL).count({ where: { subjectId: 'x' } })).toBe(0);
  });

  it('cannot be written through the Document Service by other code', async () => {
    const approvals = documents(strapi, APPROVAL);
    await expect(approvals.create({ data: forged('y') })).rejects.toMatchObject({ name: 'ForbiddenError' });
    const documentId = await liveExercise(clinic, { slug: freshSlug(), key: null });
    const row = await strapi.db.query(APPROVAL).findOne({ where: { subjectId: documentId } });
    for (const work of [
      approvals.update({ documentId: row.documentId, data: { approvalHash: 'f'.repeat(64) } }),
      approvals.delete({ documentId: row.documentId }),
      approvals.clone({ documentId: row.documentId }),
    ]) {
      await expect(work).rejects.toMatchObject({ name: 'ForbiddenError' });
    }
  });

  it('let nobody approve who does not hold the permission', async () => {
    const documentId = await draftExercise(clinic, { slug: freshSlug(), key: null });
    const therapist = await signInWithRole({ strapi, role: 'aftercare-therapist' });
    await request(strapi.server.httpServer)
      .post('/aftercare/approvals')
      .set('Authorization', `Bearer ${therapist.token}`)
      .send({ kind: 'exercise', documentId, locale: 'en' })
      .expect(403);
  });
});

describe('a version that was withdrawn as unsafe', () => {
  it('stays withdrawn by its number after a newer one was published', async () => {
    const { routine } = await bilingualRoutine();
    const [head] = await clinic.stores.publications.headsOf({ kind: 'routine', subjectId: routine });
    const unsafe = head?.version ?? 0;
    await strapi
      .plugin('aftercare')
      .service('documents')
      .withdraw({ kind: 'routine', subjectId: routine, locale: '*', reason: 'unsafe', note: 'x' });
    await save(clinic, { kind: 'routine', documentId: routine, data: { title: 'A safer neck' } });
    await approve(clinic, { kind: 'routine', documentId: routine });
    await documents(strapi, ROUTINE).publish({ documentId: routine, locale: 'en' });
    const get = (url: string) => request(strapi.server.httpServer).get(`/api/aftercare/routines/${url}`);
    await get(routine).expect(200);
    const answer = await get(`${routine}/versions/${unsafe}`).expect(410);
    expect(answer.body.error.details).toEqual({ reason: 'unsafe' });
    await get(`${routine}/versions/${unsafe + 1}`).expect(200);
  });
});

describe('what waits to be built again', () => {
  it('keeps waiting in one language when another is withdrawn', async () => {
    const { routine } = await bilingualRoutine();
    await finishRebuilds(clinic);
    await clinic.stores.transaction(async () => {
      const revision = await clinic.stores.publications.nextRevision();
      await clinic.stores.jobs.request({
        subjects: [{ kind: 'routine', subjectId: routine }],
        cause: 'setting',
        isSafety: true,
        revision,
      });
    });
    const before = await clinic.stores.jobs.progress();
    await clinic.stores.transaction(async () => {
      await documents(strapi, ROUTINE).unpublish({ documentId: routine, locale: 'es' });
      expect((await clinic.stores.jobs.progress()).waiting).toBe(before.waiting);
    });
  });

  it('is built although another document cannot be', async () => {
    const broken = await liveExercise(clinic, { slug: freshSlug(), key: null });
    const { routine } = await bilingualRoutine();
    await finishRebuilds(clinic);
    await strapi.db.query('plugin::aftercare.publication').updateMany({
      where: { subjectId: broken },
      data: { source: '{"broken":true}' },
    });
    const everywhere = await strapi.db
      .query(RED_FLAG_SET)
      .findOne({ where: { trigger: 'always', locale: 'en' } });
    const data = { basis: `Looked over in round ${made}.`, actNow: ['You cannot breathe at all.'] };
    await documents(strapi, RED_FLAG_SET).update({ documentId: everywhere.documentId, locale: 'en', data });
    await finishRebuilds(clinic);
    const now = await readersGet(clinic, { kind: 'routine', documentId: routine });
    expect(JSON.stringify(now.safety)).toContain('You cannot breathe at all.');
    expect(await clinic.stores.jobs.attention()).toEqual(
      expect.arrayContaining([expect.objectContaining({ subjectId: broken })]),
    );
  });
});

describe('an approval', () => {
  it('is refused where somebody saved after the reviewer had read', async () => {
    const documentId = await draftExercise(clinic, { slug: freshSlug(), key: null });
    const { token } = await signInAdministrator(strapi);
    const ask = (path: string, body: object) =>
      request(strapi.server.httpServer)
        .post(`/aftercare/${path}`)
        .set('Authorization', `Bearer ${token}`)
        .send({ kind: 'exercise', documentId, locale: 'en', ...body });
    const read = await ask('readiness', {}).expect(200);
    const readHash = read.body.data.approval.hash;

    await save(clinic, { kind: 'exercise', documentId, data: { easierText: 'Move a little less.' } });
    const { id } = await strapi.db.query('admin::user').findOne({ where: {} });
    await strapi.db
      .query('plugin::aftercare.therapist')
      .update({ where: { adminUserId: clinic.reviewerUser }, data: { adminUserId: id } });

    const refused = await ask('approvals', { readHash }).expect(400);
    expect(refused.body.error.message).toContain('changed after you opened it');
    const again = await ask('readiness', {}).expect(200);
    await ask('approvals', { readHash: again.body.data.approval.hash }).expect(200);
  });
});

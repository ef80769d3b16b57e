import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import { markStale } from '../../src/plugins/aftercare/server/src/use-cases/mark-stale';
import { restoreVersion } from '../../src/plugins/aftercare/server/src/use-cases/restore-version';
import { verifyPublications } from '../../src/plugins/aftercare/server/src/use-cases/verify-publications';
import {
  approve,
  approveAndPublish,
  type Clinic,
  documents,
  draftRoutine,
  EXERCISE,
  finishRebuilds,
  liveExercise,
  openClinic,
  ROUTINE,
  readersFind,
  save,
} from '../support/authored-content';
import { type SignedIn, signInAdministrator } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;
let clinic: Clinic;
let administrator: SignedIn;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
  administrator = await signInAdministrator(strapi);
});

afterAll(() => stopStrapi(strapi));

let made = 0;

/** A routine of one exercise, both live in English. */
async function liveRoutine(over = {}): Promise<{ routine: DocumentId; exercise: DocumentId }> {
  made += 1;
  const exercise = await liveExercise(clinic, { slug: `part-${made}`, key: null });
  const routine = await draftRoutine(clinic, { exercise, slug: `whole-${made}`, ...over });
  await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
  return { routine, exercise };
}

const routineNow = (documentId: DocumentId) => readersFind(clinic, { kind: 'routine', documentId });

function withdraw(body: object): request.Test {
  return request(strapi.server.httpServer)
    .post('/aftercare/withdrawals')
    .set('Authorization', `Bearer ${administrator.token}`)
    .send(body);
}

describe('a changed exercise', () => {
  it('reaches the routines that use it, as a new version of each', async () => {
    const { routine, exercise } = await liveRoutine();
    await save(clinic, { kind: 'exercise', documentId: exercise, data: { title: 'Chin slide' } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    const published = await routineNow(routine);
    expect(published?.items[0]?.exercise.title).toBe('Chin slide');
    expect(published?.version).toBe(2);
  });

  it('is reported on the routines until somebody approves them with it', async () => {
    const { routine, exercise } = await liveRoutine();
    await save(clinic, { kind: 'exercise', documentId: exercise, data: { title: 'Chin glide' } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    const isReported = async () =>
      (await clinic.stores.jobs.attention()).some(({ subjectId }) => subjectId === routine);
    expect(await isReported()).toBe(true);
    await approve(clinic, { kind: 'routine', documentId: routine });
    await finishRebuilds(clinic);
    expect(await isReported()).toBe(false);
    expect((await routineNow(routine))?.approvedBy?.name).toBe('Rafael Reviewer');
  });

  it('leaves a routine that would break at its version, and says why', async () => {
    const { routine, exercise } = await liveRoutine();
    await save(clinic, {
      kind: 'exercise',
      documentId: exercise,
      data: { sided: true, dosage: sidedDosage },
    });
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    // The routine names no side of its own and the exercise's default has one, so nothing breaks yet.
    const before = (await routineNow(routine))?.version;
    await save(clinic, {
      kind: 'exercise',
      documentId: exercise,
      data: { dosage: { parts: [{ sets: 1, reps: 5 }], side: 'affected' } },
    });
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    expect((await routineNow(routine))?.version).toBe(before);
    const entry = (await clinic.stores.jobs.attention()).find(({ subjectId }) => subjectId === routine);
    expect(entry?.attention[0]?.findings.some(({ family }) => family === 'dosage')).toBe(true);
  });

  it('with the same content gives its routines no new version', async () => {
    const { routine, exercise } = await liveRoutine();
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    expect((await routineNow(routine))?.version).toBe(1);
  });
});

const sidedDosage = {
  parts: [{ sets: 1, reps: 5 }],
  side: 'affected',
  frequency: { kind: 'per-day', times: 2 },
};

describe('a changed setting', () => {
  it('carries a new clinic number to every routine and keeps their approvals', async () => {
    const { routine } = await liveRoutine();
    const row = await strapi.db.query('plugin::aftercare.clinic').findOne({});
    await documents(strapi, 'plugin::aftercare.clinic').update({
      documentId: row.documentId,
      data: { emergencyNumber: '112' },
    });
    await finishRebuilds(clinic);
    const published = await routineNow(routine);
    expect(published?.safety.emergencyNumber).toBe('112');
    expect(published?.approvedBy?.name).toBe('Rafael Reviewer');
  });

  it('that promises a cure is refused', async () => {
    const set = await strapi.db
      .query('plugin::aftercare.red-flag-set')
      .findOne({ where: { key: 'rf-general', locale: 'en' } });
    const save = documents(strapi, 'plugin::aftercare.red-flag-set').update({
      documentId: set.documentId,
      locale: 'en',
      data: { sameDay: ['This routine cures your pain.'] },
    });
    await expect(save).rejects.toMatchObject({
      name: 'ValidationError',
      details: { errors: [expect.objectContaining({ path: ['sameDay', 0] })] },
    });
  });

  it('cannot be deleted while something live uses it', async () => {
    await liveRoutine();
    const area = await strapi.db
      .query('plugin::aftercare.body-area')
      .findOne({ where: { key: 'neck', locale: 'en' } });
    const gone = documents(strapi, 'plugin::aftercare.body-area').delete({ documentId: area.documentId });
    await expect(gone).rejects.toMatchObject({ details: { inUse: expect.any(Array) } });
  });
});

describe('withdrawing an exercise in use', () => {
  it('is refused with the list of routines, also when it is deleted', async () => {
    const { routine, exercise } = await liveRoutine();
    for (const work of [
      documents(strapi, EXERCISE).unpublish({ documentId: exercise, locale: 'en' }),
      documents(strapi, EXERCISE).delete({ documentId: exercise, locale: '*' }),
    ]) {
      await expect(work).rejects.toMatchObject({
        details: { inUse: [expect.objectContaining({ documentId: routine })] },
      });
    }
    expect(await readersFind(clinic, { kind: 'exercise', documentId: exercise })).not.toBeNull();
  });

  it('withdraws the routines too when asked to, and says that it was unsafe', async () => {
    const { routine, exercise } = await liveRoutine();
    await withdraw({
      kind: 'exercise',
      documentId: exercise,
      locale: '*',
      reason: 'unsafe',
      note: 'Wrong dose',
      withDependants: true,
    }).expect(200);
    expect(await routineNow(routine))?.toBeNull();
    const heads = await clinic.stores.publications.headsOf({ kind: 'routine', subjectId: routine });
    expect(heads[0]).toMatchObject({ state: 'withdrawn', withdrawalReason: 'unsafe' });
    const rows = await strapi.db
      .query(ROUTINE)
      .count({ where: { documentId: routine, publishedAt: { $notNull: true } } });
    expect(rows).toBe(0);
  });
});

describe('an exercise that only patients get', () => {
  const get = (path: string) => request(strapi.server.httpServer).get(`/api/aftercare/${path}`);

  it('is named on no public page, whatever links to it', async () => {
    const secret = await liveExercise(clinic, { slug: 'secret-turn', key: null, title: 'Secret turn' });
    const { routine, exercise } = await liveRoutine();
    await save(clinic, { kind: 'exercise', documentId: exercise, data: { harder: [secret] } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    const pages = [`exercises/${exercise}`, `routines/${routine}`];
    for (const page of pages) expect((await get(page).expect(200)).text).toContain('secret-turn');
    const patients = await draftRoutine(clinic, {
      exercise: secret,
      slug: 'for-patients',
      audience: 'patients',
    });
    await approveAndPublish(clinic, { kind: 'routine', documentId: patients });
    await finishRebuilds(clinic);
    for (const page of pages) expect((await get(page).expect(200)).text).not.toContain('ecret');
    await get('exercises/secret-turn').expect(404);
    await withdraw({
      ...{ kind: 'exercise', documentId: secret, locale: '*', withDependants: true },
      ...{ reason: 'unsafe', note: 'Nobody but patients may know.' },
    }).expect(200);
    await get('exercises/secret-turn').expect(404);
  });

  it('is public again as soon as a website routine uses it', async () => {
    const { routine, exercise } = await liveRoutine({ audience: 'patients' });
    const isPublic = async () =>
      (await clinic.stores.publications.headsOf({ kind: 'exercise', subjectId: exercise }))[0]?.isPublic;
    expect(await isPublic()).toBe(false);
    await save(clinic, { kind: 'routine', documentId: routine, data: { audience: 'both' } });
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
    expect(await isPublic()).toBe(true);
  });
});

describe('going back', () => {
  it('makes an earlier version the draft again and publishes nothing', async () => {
    const { routine } = await liveRoutine();
    await save(clinic, { kind: 'routine', documentId: routine, data: { title: 'A newer name' } });
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
    await restoreVersion(clinic.stores, { kind: 'routine', subjectId: routine, locale: 'en', version: 1 });
    const draft = await documents(strapi, ROUTINE).findOne({ documentId: routine, locale: 'en' });
    expect(draft?.title).toBe('A calm neck');
    expect((await routineNow(routine))?.title).toBe('A newer name');
    await approveAndPublish(clinic, { kind: 'routine', documentId: routine });
    expect((await routineNow(routine))?.version).toBe(3);
  });
});

describe('verifying', () => {
  const verify = (isRepairing: boolean, extent: 'full' | 'start' = 'full') =>
    verifyPublications(clinic.stores, { extent, isRepairing });

  it('finds nothing where everything went through the gate', async () => {
    await liveRoutine();
    await finishRebuilds(clinic);
    expect(await verify(false)).toMatchObject({ drift: 0 });
    expect(await verify(false, 'start')).toMatchObject({ drift: 0 });
  });

  it('takes away what was deleted past the Document Service', async () => {
    const { routine } = await liveRoutine();
    await strapi.db.query(ROUTINE).deleteMany({ where: { documentId: routine } });
    expect(await verify(false, 'start')).toMatchObject({ drift: 1, repaired: 0 });
    expect(await verify(true, 'start')).toMatchObject({ drift: 1, repaired: 1 });
    expect(await routineNow(routine))?.toBeNull();
    expect(await verify(false)).toMatchObject({ drift: 0 });
  });

  it('counts content written past the gate and leaves readers what they have while it is not approved', async () => {
    const { routine } = await liveRoutine();
    await strapi.db.query(ROUTINE).updateMany({
      where: { documentId: routine },
      data: { title: 'Written by an import' },
    });
    expect(await verify(true)).toMatchObject({ drift: 1, repaired: 0 });
    expect((await routineNow(routine))?.title).toBe('A calm neck');
    await approve(clinic, { kind: 'routine', documentId: routine });
    expect(await verify(true)).toMatchObject({ drift: 1, repaired: 1 });
    expect((await routineNow(routine))?.title).toBe('Written by an import');
  });
});

describe('time', () => {
  const clinics = () => documents(strapi, 'plugin::aftercare.clinic');
  const therapists = () => documents(strapi, 'plugin::aftercare.therapist');
  const headOf = async (subjectId: DocumentId) =>
    (await clinic.stores.publications.headsOf({ kind: 'routine', subjectId }))[0];

  async function setStaleStaysPublic(staleStaysPublic: boolean): Promise<void> {
    const { documentId } = await strapi.db.query('plugin::aftercare.clinic').findOne({});
    await clinics().update({ documentId, data: { policy: { staleStaysPublic } } });
  }

  it('makes content stale the moment its reviewer leaves, and a changed policy works at once', async () => {
    const { routine } = await liveRoutine();
    const page = () => request(strapi.server.httpServer).get(`/api/aftercare/routines/${routine}`);
    await therapists().update({ documentId: clinic.reviewer, data: { isActive: false } });
    expect(await headOf(routine)).toMatchObject({ isStale: true, isHidden: false });
    await page().expect(200);
    await setStaleStaysPublic(false);
    await page().expect(404);
    await setStaleStaysPublic(true);
    await page().expect(200);
    await finishRebuilds(clinic);
    expect(await headOf(routine)).toMatchObject({ isStale: true });
    await therapists().update({ documentId: clinic.reviewer, data: { isActive: true } });
    expect(await headOf(routine)).toMatchObject({ isStale: false });
  });

  it('marks what is past its review date, and the policy decides who still sees it', async () => {
    const { routine } = await liveRoutine();
    const stores = {
      ...clinic.stores,
      clock: { ...clinic.stores.clock, today: () => '2200-01-01' as never },
    };
    const revision = await clinic.stores.publications.currentRevision();
    expect(await markStale(stores)).toBeGreaterThan(0);
    const [head] = await clinic.stores.publications.headsOf({ kind: 'routine', subjectId: routine });
    expect(head).toMatchObject({ isStale: true, isPublic: true });
    expect(head?.revision).toBeGreaterThan(revision);
    await markStale(clinic.stores);
    const [after] = await clinic.stores.publications.headsOf({ kind: 'routine', subjectId: routine });
    expect(after?.isStale).toBe(false);
  });
});

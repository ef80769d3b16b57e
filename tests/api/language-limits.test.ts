import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  approveAndPublish,
  type Clinic,
  documents,
  draftExercise,
  draftRoutine,
  draftSpanish,
  NEXT_YEAR,
  openClinic,
  readersFind,
  save,
} from '../support/authored-content';
import { type SignedIn, signInWithRole } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

type Verb = 'read' | 'update' | 'publish';
type Locales = Readonly<Partial<Record<Verb, readonly string[] | null>>>;

const UIDS = ['plugin::aftercare.exercise', 'plugin::aftercare.routine'];
const ALL = ['content.read', 'content.approve', 'content.publish', 'content.withdraw', 'content.restore'];
const ENGLISH = { read: ['en', 'es'], update: ['en'], publish: ['en'] };
const WHY = { reason: 'obsolete', note: 'x' };

let strapi: Core.Strapi;
let clinic: Clinic;
/** May read both languages, and change and publish English alone. */
let english: SignedIn;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
  english = await personWith('english', { locales: ENGLISH });
  await documents(strapi, 'plugin::aftercare.therapist').create({
    data: { displayName: 'Elena', adminUserId: english.id, licenceExpiresOn: NEXT_YEAR },
  });
});

afterAll(() => stopStrapi(strapi));

/** Somebody with all of the plugin's permissions, and Strapi's own ones in these languages only. */
async function personWith(
  code: string,
  {
    locales,
    uids = UIDS,
    conditions = [],
  }: { locales: Locales; uids?: readonly string[]; conditions?: string[] },
): Promise<SignedIn> {
  const roles = strapi.service('admin::role');
  const { id } = await roles.create({ code, name: code, description: '' });
  const content = uids.flatMap((uid) =>
    Object.entries(locales).map(([verb, among]) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: uid,
      properties: {
        ...(verb === 'publish' ? {} : { fields: Object.keys(strapi.contentType(uid as never).attributes) }),
        locales: among,
      },
      conditions,
    })),
  );
  const own = ALL.map((action) => ({
    action: `plugin::aftercare.${action}`,
    subject: null,
    properties: {},
    conditions: [],
  }));
  await roles.assignPermissions(id, [...content, ...own]);
  return signInWithRole({ strapi, role: code, email: `${code}@example.test` });
}

function send(who: SignedIn, path: string, body: object) {
  return request(strapi.server.httpServer)
    .post(`/aftercare/${path}`)
    .set('Authorization', `Bearer ${who.token}`)
    .send(body);
}

let made = 0;

/** An exercise that is live in English and Spanish. */
async function bilingualExercise(): Promise<DocumentId> {
  made += 1;
  const documentId = await draftExercise(clinic, { slug: `exercise-${made}`, key: null });
  await draftSpanish(clinic, { kind: 'exercise', documentId, slug: `ejercicio-${made}` });
  for (const locale of ['en', 'es'])
    await approveAndPublish(clinic, { kind: 'exercise', documentId, locale });
  return documentId;
}

async function bilingualRoutine(exercise: DocumentId): Promise<DocumentId> {
  made += 1;
  const documentId = await draftRoutine(clinic, { exercise, slug: `routine-${made}` });
  await draftSpanish(clinic, { kind: 'routine', documentId, slug: `rutina-${made}` });
  for (const locale of ['en', 'es']) await approveAndPublish(clinic, { kind: 'routine', documentId, locale });
  return documentId;
}

const isLive = async (documentId: DocumentId, locale: string) =>
  (await readersFind(clinic, { kind: 'exercise', documentId, locale })) !== null;

const approvalsOf = (documentId: DocumentId, subjectLocale: string) =>
  strapi.db.query('plugin::aftercare.approval').count({ where: { subjectId: documentId, subjectLocale } });

describe('a role that may publish English alone', () => {
  it.each([
    ['approve', 'approvals', {}, 'Your role does not let you approve exercises in Spanish (es).'],
    ['publish', 'publish', {}, 'Your role does not let you publish exercises in Spanish (es).'],
    ['withdraw', 'withdrawals', WHY, 'Your role does not let you withdraw exercises in Spanish (es).'],
    [
      'restore',
      'versions/restore',
      { version: 1 },
      'Your role does not let you change exercises in Spanish (es).',
    ],
  ])('is told that it may not %s Spanish', async (_name, path, rest, sentence) => {
    const documentId = await bilingualExercise();
    const approvals = await approvalsOf(documentId, 'es');
    const { body } = await send(english, path, {
      kind: 'exercise',
      documentId,
      locale: 'es',
      ...rest,
    }).expect(403);
    expect(body.error.message).toContain(sentence);
    expect(body.error.details).toEqual({ locales: ['es'] });
    expect(await isLive(documentId, 'es')).toBe(true);
    expect(await approvalsOf(documentId, 'es')).toBe(approvals);
  });

  it.each([
    ['approve', 'approvals', {}],
    ['publish', 'publish', {}],
    ['restore', 'versions/restore', { version: 1 }],
    ['withdraw', 'withdrawals', WHY],
  ])('may %s English', async (_name, path, rest) => {
    const documentId = await bilingualExercise();
    await send(english, path, { kind: 'exercise', documentId, locale: 'en', ...rest }).expect(200);
    expect(await isLive(documentId, 'es')).toBe(true);
  });

  it('may not withdraw all languages at once', async () => {
    const documentId = await bilingualExercise();
    const asked = { kind: 'exercise', documentId, locale: '*', ...WHY };
    const { body } = await send(english, 'withdrawals', asked).expect(403);
    expect(body.error.details).toEqual({ locales: ['es'] });
    expect(await isLive(documentId, 'en')).toBe(true);
  });

  it('may not withdraw Spanish by publishing English', async () => {
    const documentId = await bilingualExercise();
    const asked = { kind: 'exercise', documentId, locale: 'en', withdrawLocales: ['es'] };
    await send(english, 'publish', asked).expect(403);
    expect(await isLive(documentId, 'es')).toBe(true);
  });

  it('approves English without approving Spanish along with it', async () => {
    const documentId = await bilingualExercise();
    await save(clinic, { kind: 'exercise', documentId, data: { position: 'standing' } });
    const approvals = await approvalsOf(documentId, 'es');
    const asked = { kind: 'exercise', documentId, locale: 'en' };
    const { body } = await send(english, 'approvals', asked).expect(200);
    expect(body.data.locales).toEqual(['en']);
    expect(await approvalsOf(documentId, 'es')).toBe(approvals);
  });
});

describe("Strapi's own permissions", () => {
  it('limit nobody whose role holds them in every language', async () => {
    const everywhere = await personWith('everywhere', {
      locales: { read: null, update: null, publish: null },
    });
    const documentId = await bilingualExercise();
    const asked = { kind: 'exercise', documentId, locale: '*', ...WHY };
    await send(everywhere, 'withdrawals', asked).expect(200);
    expect(await isLive(documentId, 'es')).toBe(false);
  });

  it('are asked for beside the plugin’s', async () => {
    const reader = await personWith('reader', { locales: { read: ['en', 'es'] } });
    const documentId = await bilingualExercise();
    for (const [path, rest] of [
      ['approvals', {}],
      ['publish', {}],
      ['withdrawals', WHY],
      ['versions/restore', { version: 1 }],
    ] as const) {
      await send(reader, path, { kind: 'exercise', documentId, locale: 'en', ...rest }).expect(403);
    }
    expect(await isLive(documentId, 'en')).toBe(true);
  });

  it('need publishing for a withdrawal and changing for a restore', async () => {
    const publisher = await personWith('publisher', { locales: { read: null, publish: null } });
    const changer = await personWith('changer', { locales: { read: null, update: null } });
    const subject = { kind: 'exercise', documentId: await bilingualExercise(), locale: 'en' };
    await send(publisher, 'versions/restore', { ...subject, version: 1 }).expect(403);
    await send(changer, 'withdrawals', { ...subject, ...WHY }).expect(403);
    await send(changer, 'versions/restore', { ...subject, version: 1 }).expect(200);
    await send(publisher, 'withdrawals', { ...subject, ...WHY }).expect(200);
  });

  it('are asked for the routines that would be withdrawn with an exercise', async () => {
    const locales = { read: null, update: null, publish: null };
    const exercises = await personWith('exercises', { locales, uids: ['plugin::aftercare.exercise'] });
    const documentId = await bilingualExercise();
    await bilingualRoutine(documentId);
    const asked = { kind: 'exercise', documentId, locale: 'en', ...WHY, withDependants: true };
    const { body } = await send(exercises, 'withdrawals', asked).expect(403);
    expect(body.error.message).toContain('routines in English (en)');
    const beside = { kind: 'exercise', documentId, locale: 'en', withdrawLocales: ['es'] };
    await send(exercises, 'publish', beside).expect(403);
    expect(await isLive(documentId, 'es')).toBe(true);
  });

  it('keep their conditions: who may publish their own may not publish another’s', async () => {
    const locales = { read: null, update: null, publish: null };
    const creator = await personWith('creator', { locales, conditions: ['admin::is-creator'] });
    const documentId = await bilingualExercise();
    const subject = { kind: 'exercise', documentId, locale: 'en' };
    await send(creator, 'publish', subject).expect(403);
    await strapi.db
      .query('plugin::aftercare.exercise')
      .update({ where: { documentId, locale: 'en', publishedAt: null }, data: { createdBy: creator.id } });
    await send(creator, 'publish', subject).expect(200);
  });
});

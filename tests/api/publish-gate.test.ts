import type { Core } from '@strapi/strapi';
import {
  approve,
  approveAndPublish,
  type Clinic,
  documents,
  draftExercise,
  draftRoutine,
  EXERCISE,
  exerciseFields,
  liveExercise,
  openClinic,
  publish,
  ROUTINE,
  readersFind,
  readersGet,
  save,
} from '../support/authored-content';
import { bootStrapi, stopStrapi } from '../support/strapi';

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
  return `exercise-${made}`;
};

async function refusalOf(work: Promise<unknown>): Promise<{ name: string; message: string; details: never }> {
  try {
    await work;
  } catch (error) {
    return error as never;
  }
  throw new Error('It was not refused.');
}

const publishedRows = (uid: string, documentId: string) =>
  strapi.db.query(uid as never).count({ where: { documentId, publishedAt: { $notNull: true } } });

describe('publishing an exercise', () => {
  it('is refused with the whole list while it is not approved, and leaves nothing behind', async () => {
    const documentId = await draftExercise(clinic, { slug: freshSlug(), key: null, reviewBy: null });
    const refusal = await refusalOf(publish(clinic, { kind: 'exercise', documentId }));
    expect(refusal.name).toBe('ValidationError');
    const { findings } = refusal.details as { findings: { ruleId: string; severity: string }[] };
    const blockers = findings.filter(({ severity }) => severity === 'blocker').map(({ ruleId }) => ruleId);
    expect(blockers.some((rule) => rule.startsWith('responsibility.'))).toBe(true);
    expect(blockers.length).toBeGreaterThan(1);
    expect(await publishedRows(EXERCISE, documentId)).toBe(0);
    expect(await readersFind(clinic, { kind: 'exercise', documentId })).toBeNull();
  });

  it('goes through once somebody else has approved it', async () => {
    const documentId = await draftExercise(clinic, { slug: freshSlug(), key: null });
    await approve(clinic, { kind: 'exercise', documentId });
    await publish(clinic, { kind: 'exercise', documentId });
    const published = await readersGet(clinic, { kind: 'exercise', documentId });
    expect(published).toMatchObject({ kind: 'exercise', version: 1, title: 'Chin tuck' });
    expect(published.approvedBy?.name).toBe('Rafael Reviewer');
  });

  it('is refused again when the approved text has changed', async () => {
    const documentId = await draftExercise(clinic, { slug: freshSlug(), key: null });
    await approveAndPublish(clinic, { kind: 'exercise', documentId });
    await save(clinic, { kind: 'exercise', documentId, data: { easierText: 'Do half of it.' } });
    await refusalOf(publish(clinic, { kind: 'exercise', documentId }));
    expect((await readersGet(clinic, { kind: 'exercise', documentId })).version).toBe(1);
  });

  it('is gated when a create or an update asks for a published result', async () => {
    const data = exerciseFields(clinic, { slug: freshSlug(), key: null });
    await refusalOf(documents(strapi, EXERCISE).create({ data, status: 'published' }));
    const documentId = await draftExercise(clinic, { slug: freshSlug(), key: null });
    await refusalOf(
      documents(strapi, EXERCISE).update({ documentId, data: {}, locale: 'en', status: 'published' }),
    );
    expect(await publishedRows(EXERCISE, documentId)).toBe(0);
    await approve(clinic, { kind: 'exercise', documentId });
    await documents(strapi, EXERCISE).update({ documentId, data: {}, locale: 'en', status: 'published' });
    expect(await readersFind(clinic, { kind: 'exercise', documentId })).not.toBeNull();
  });

  it('in bulk is undone as a whole when one of them is refused', async () => {
    const good = await draftExercise(clinic, { slug: freshSlug(), key: null });
    const bad = await draftExercise(clinic, { slug: freshSlug(), key: null });
    await approve(clinic, { kind: 'exercise', documentId: good });
    const manager = strapi.plugin('content-manager').service('document-manager');
    await refusalOf(manager.publishMany(EXERCISE, [good, bad], 'en'));
    // Work on the first one that outlived the refusal would be done by now.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await publishedRows(EXERCISE, good)).toBe(0);
    expect(await readersFind(clinic, { kind: 'exercise', documentId: good })).toBeNull();
    await approve(clinic, { kind: 'exercise', documentId: bad });
    await manager.publishMany(EXERCISE, [good, bad], 'en');
    expect(await readersFind(clinic, { kind: 'exercise', documentId: good })).not.toBeNull();
    expect(await readersFind(clinic, { kind: 'exercise', documentId: bad })).not.toBeNull();
  });
});

describe('publishing a routine', () => {
  it('needs its exercises to be published, and then shows them', async () => {
    const exercise = await draftExercise(clinic, { slug: freshSlug(), key: null });
    const documentId = await draftRoutine(clinic, { exercise, slug: 'needs-exercise' });
    await approve(clinic, { kind: 'routine', documentId });
    await refusalOf(publish(clinic, { kind: 'routine', documentId }));
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await approveAndPublish(clinic, { kind: 'routine', documentId });
    const published = await readersGet(clinic, { kind: 'routine', documentId });
    expect(published.items).toHaveLength(1);
    expect(published.items[0].exercise.documentId).toBe(exercise);
  });

  it('keeps the slug it once had from every other routine', async () => {
    const exercise = await liveExercise(clinic, { slug: freshSlug(), key: null });
    const first = await draftRoutine(clinic, { exercise, slug: 'first-name' });
    await approveAndPublish(clinic, { kind: 'routine', documentId: first });
    await save(clinic, { kind: 'routine', documentId: first, data: { slug: 'second-name' } });
    await approveAndPublish(clinic, { kind: 'routine', documentId: first });
    const other = await draftRoutine(clinic, { exercise, slug: 'first-name' });
    await approve(clinic, { kind: 'routine', documentId: other });
    await refusalOf(publish(clinic, { kind: 'routine', documentId: other }));
    const head = await clinic.stores.publications.findHead({
      kind: 'routine',
      locale: 'en',
      slugOrId: 'first-name',
    });
    expect(head).toMatchObject({ subjectId: first, slug: 'second-name' });
  });

  it('is refused while a failing projection would leave readers with something else', async () => {
    const exercise = await liveExercise(clinic, { slug: freshSlug(), key: null });
    const documentId = await draftRoutine(clinic, { exercise, slug: 'no-projection' });
    await approve(clinic, { kind: 'routine', documentId });
    const spy = jest
      .spyOn(clinic.stores.publications, 'publish')
      .mockRejectedValueOnce(new Error('the disk is full'));
    await refusalOf(publish(clinic, { kind: 'routine', documentId }));
    spy.mockRestore();
    expect(await publishedRows(ROUTINE, documentId)).toBe(0);
    await publish(clinic, { kind: 'routine', documentId });
    expect(await publishedRows(ROUTINE, documentId)).toBe(1);
  });
});

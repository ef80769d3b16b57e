import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import { verifyPublications } from '../../src/plugins/aftercare/server/src/use-cases/verify-publications';
import {
  approve,
  approveAndPublish,
  type Clinic,
  documents,
  draftRoutine,
  draftSpanish,
  EXERCISE,
  liveExercise,
  openClinic,
  publish,
  ROUTINE,
  readersFind,
  readersGet,
  save,
} from '../support/authored-content';
import { signInAdministrator } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;
let clinic: Clinic;
let exercise: DocumentId;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
  exercise = await liveExercise(clinic, { isSpanish: true });
});

afterAll(() => stopStrapi(strapi));

let made = 0;

/** A routine that is live in both languages. */
async function bilingualRoutine(): Promise<DocumentId> {
  made += 1;
  const documentId = await draftRoutine(clinic, { exercise, slug: `routine-${made}` });
  await draftSpanish(clinic, { kind: 'routine', documentId, slug: `rutina-${made}` });
  await approveAndPublish(clinic, { kind: 'routine', documentId });
  await approveAndPublish(clinic, { kind: 'routine', documentId, locale: 'es' });
  return documentId;
}

const withRestedProgramme = () => ({
  items: [{ key: 'item-1', exercise, dosage: { parts: [{ reps: 8 }] }, note: {} }],
});

async function bothVersions(documentId: DocumentId) {
  const english = await readersFind(clinic, { kind: 'routine', documentId });
  const spanish = await readersFind(clinic, { kind: 'routine', documentId, locale: 'es' });
  return { english, spanish };
}

describe('a routine that is live in two languages', () => {
  it('has one version number for both, whichever was published', async () => {
    const { english, spanish } = await bothVersions(await bilingualRoutine());
    expect(english?.version).toBe(2);
    expect(spanish?.version).toBe(2);
    expect(spanish?.title).toBe('Un cuello en calma');
  });

  it('takes a changed programme into the other language with its own texts', async () => {
    const documentId = await bilingualRoutine();
    await save(clinic, { kind: 'routine', documentId, data: { programme: withRestedProgramme() } });
    await approve(clinic, { kind: 'routine', documentId });
    await publish(clinic, { kind: 'routine', documentId });
    const { english, spanish } = await bothVersions(documentId);
    expect(english?.items[0].dosage.parts[0].reps).toBe(8);
    expect(spanish?.items[0].dosage.parts[0].reps).toBe(8);
    expect(spanish?.version).toBe(english?.version);
    expect(spanish?.title).toBe('Un cuello en calma');
    expect(spanish?.changes.length).toBeGreaterThan(0);
  });

  it('leaves Strapi’s own published rows with the same content as its publications', async () => {
    const documentId = await bilingualRoutine();
    await save(clinic, { kind: 'routine', documentId, data: { programme: withRestedProgramme() } });
    await approveAndPublish(clinic, { kind: 'routine', documentId });
    const found = await verifyPublications(clinic.stores, { extent: 'full', isRepairing: false });
    expect(found.drifts).toEqual([]);
  });

  it('does not take unpublished words of the other language along', async () => {
    const documentId = await bilingualRoutine();
    await save(clinic, { kind: 'routine', documentId, locale: 'es', data: { title: 'Borrador' } });
    await approveAndPublish(clinic, { kind: 'routine', documentId });
    const { spanish } = await bothVersions(documentId);
    expect(spanish?.title).toBe('Un cuello en calma');
    const draft = await documents(strapi, ROUTINE).findOne({ documentId, locale: 'es' });
    expect(draft?.title).toBe('Borrador');
  });

  it('is refused where the other language would break, and names it', async () => {
    const documentId = await bilingualRoutine();
    // Unapproved for Spanish: its own draft differs, so an approval of the English one does not cover it.
    await save(clinic, { kind: 'routine', documentId, locale: 'es', data: { title: 'Otro' } });
    await save(clinic, { kind: 'routine', documentId, data: { programme: withRestedProgramme() } });
    await approve(clinic, { kind: 'routine', documentId });
    await expect(publish(clinic, { kind: 'routine', documentId })).rejects.toMatchObject({
      details: {
        findings: expect.arrayContaining([
          expect.objectContaining({ message: expect.stringContaining('"es"') }),
        ]),
      },
    });
    expect((await bothVersions(documentId)).english?.version).toBe(2);
  });

  it('can have the other language withdrawn in the same step', async () => {
    const documentId = await bilingualRoutine();
    await save(clinic, { kind: 'routine', documentId, locale: 'es', data: { title: 'Otro' } });
    await save(clinic, { kind: 'routine', documentId, data: { programme: withRestedProgramme() } });
    await approve(clinic, { kind: 'routine', documentId });
    const administrator = await signInAdministrator(strapi);
    await request(strapi.server.httpServer)
      .post('/aftercare/publish')
      .set('Authorization', `Bearer ${administrator.token}`)
      .send({ kind: 'routine', documentId, locale: 'en', withdrawLocales: ['es'] })
      .expect(200);
    const { english, spanish } = await bothVersions(documentId);
    expect(english?.version).toBe(3);
    expect(spanish).toBeNull();
  });

  it('loses one language alone when that one is unpublished', async () => {
    const documentId = await bilingualRoutine();
    await documents(strapi, ROUTINE).unpublish({ documentId, locale: 'es' });
    const { english, spanish } = await bothVersions(documentId);
    expect(spanish).toBeNull();
    expect(english).not.toBeNull();
    const heads = await clinic.stores.publications.headsOf({ kind: 'routine', subjectId: documentId });
    expect(heads.find(({ locale }) => locale === 'es')).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: 'obsolete',
    });
  });

  it('loses both when it is deleted', async () => {
    const documentId = await bilingualRoutine();
    await documents(strapi, ROUTINE).delete({ documentId, locale: '*' });
    expect(await bothVersions(documentId)).toEqual({ english: null, spanish: null });
  });

  it('publishes both languages at once under one number', async () => {
    const documentId = await bilingualRoutine();
    await publish(clinic, { kind: 'routine', documentId, locale: '*' });
    const { english, spanish } = await bothVersions(documentId);
    expect([english?.version, spanish?.version]).toEqual([3, 3]);
  });
});

describe('a translation that is older than its source', () => {
  it('is served with the source language’s stop signs and says so', async () => {
    const documentId = await liveExercise(clinic, { isSpanish: true, slug: 'older', key: null });
    const stopSigns = ['You feel faint.'];
    await save(clinic, { kind: 'exercise', documentId, data: { stopSigns } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId });
    const spanish = await readersGet(clinic, { kind: 'exercise', documentId, locale: 'es' });
    expect(spanish.exercise.stopSigns).toEqual(stopSigns);
    expect(spanish.exercise.stopSignsLocale).toBe('en');
    expect(spanish.exercise.stopSignsNotice).toEqual(expect.any(String));
  });

  it('cannot be published itself until it has been looked at again', async () => {
    const documentId = await liveExercise(clinic, { isSpanish: true, slug: 'older-still', key: null });
    await save(clinic, { kind: 'exercise', documentId, data: { stopSigns: ['You feel faint.'] } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId });
    await approve(clinic, { kind: 'exercise', documentId, locale: 'es' });
    await expect(publish(clinic, { kind: 'exercise', documentId, locale: 'es' })).rejects.toMatchObject({
      details: {
        findings: expect.arrayContaining([
          expect.objectContaining({ family: 'translation', severity: 'blocker' }),
        ]),
      },
    });
    await save(clinic, { kind: 'exercise', documentId, locale: 'es', data: { stopSigns: ['Se marea.'] } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId, locale: 'es' });
    const spanish = await readersGet(clinic, { kind: 'exercise', documentId, locale: 'es' });
    expect(spanish.exercise.stopSigns).toEqual(['Se marea.']);
    expect(spanish.exercise.stopSignsNotice).toBeNull();
  });
});

describe('saving a draft', () => {
  it('gives the programme to every language’s draft, whichever row Strapi looks at first', async () => {
    const documentId = await bilingualRoutine();
    // Makes the published rows the oldest ones; Strapi compares a change with the first row it finds.
    for (const locale of ['en', 'es']) await documents(strapi, ROUTINE).discardDraft({ documentId, locale });
    const original = { items: [{ key: 'item-1', exercise, dosage: {}, note: {} }] };
    for (const programme of [withRestedProgramme(), original]) {
      await save(clinic, { kind: 'routine', documentId, data: { programme } });
      const spanish = await documents(strapi, ROUTINE).findOne({ documentId, locale: 'es' });
      expect(spanish?.programme).toEqual(programme);
    }
  });

  it('refuses structured values core cannot read, and says where', async () => {
    const documentId = await bilingualRoutine();
    const programme = { items: [{ key: 'a', exercise, dosage: { parts: [{ sets: 'many' }] }, note: {} }] };
    await expect(save(clinic, { kind: 'routine', documentId, data: { programme } })).rejects.toMatchObject({
      name: 'ValidationError',
      details: {
        errors: [expect.objectContaining({ path: expect.arrayContaining(['programme', 'items', 0]) })],
      },
    });
  });

  it('refuses to overwrite what somebody else saved since, and hands over what is stored', async () => {
    const documentId = await liveExercise(clinic, { slug: 'stale-save', key: null });
    const value = [{ role: 'step', text: 'Bend your knee.' }];
    await expect(
      save(clinic, { kind: 'exercise', documentId, data: { steps: { basedOn: '0'.repeat(16), value } } }),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      details: { current: { steps: expect.any(Array) }, errors: expect.any(Array) },
    });
  });

  it('takes the value out of an envelope that is based on what is stored', async () => {
    const { fingerprint } = await import('../../src/plugins/aftercare/core/fingerprint');
    const documentId = await liveExercise(clinic, { slug: 'fresh-save', key: null });
    const stored = await documents(strapi, EXERCISE).findOne({ documentId, locale: 'en' });
    const value = [{ role: 'step', text: 'Bend your knee.' }];
    const steps = { basedOn: fingerprint(stored?.steps as never), value };
    await save(clinic, { kind: 'exercise', documentId, data: { steps } });
    const saved = await documents(strapi, EXERCISE).findOne({ documentId, locale: 'en' });
    expect(saved?.steps).toEqual(value);
  });

  it('gives an exercise the key of its slug and keeps keys apart', async () => {
    const first = await liveExercise(clinic, { slug: 'wall-press', key: null });
    const second = await liveExercise(clinic, { slug: 'wall-press-again', title: 'Wall press', key: null });
    const row = await documents(strapi, EXERCISE).findOne({ documentId: first, locale: 'en' });
    expect(row?.key).toBe('wall-press');
    await expect(
      save(clinic, { kind: 'exercise', documentId: second, data: { key: 'wall-press' } }),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

/** Last in the file: the language is gone after it. */
describe('a language that is deleted', () => {
  it('is withdrawn with a reason, while the others stay', async () => {
    const documentId = await bilingualRoutine();
    const { token } = await signInAdministrator(strapi);
    const spanish = await strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'es' } });
    const get = (locale: string) =>
      request(strapi.server.httpServer).get(`/api/aftercare/routines/${documentId}?locale=${locale}`);
    await get('es').expect(200);
    await request(strapi.server.httpServer)
      .delete(`/i18n/locales/${spanish.id}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect((await get('es').expect(410)).body.error.details).toEqual({ reason: 'obsolete' });
    await get('en').expect(200);
    const live = await clinic.stores.publications.liveHeads({ after: 0, limit: 1000 });
    expect(live.filter(({ locale }) => locale === 'es')).toEqual([]);
    const heads = await clinic.stores.publications.headsOf({ kind: 'exercise', subjectId: exercise });
    expect(heads.map(({ locale, withdrawalNote }) => [locale, withdrawalNote])).toEqual([
      ['en', ''],
      ['es', 'The language es was deleted.'],
    ]);
    expect(await verifyPublications(clinic.stores, { extent: 'full', isRepairing: false })).toMatchObject({
      drift: 0,
    });
  });
});

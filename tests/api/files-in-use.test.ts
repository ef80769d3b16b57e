import type { Core } from '@strapi/strapi';
import request from 'supertest';
import {
  approveAndPublish,
  type Clinic,
  documents,
  EXERCISE,
  liveExercise,
  openClinic,
  save,
} from '../support/authored-content';
import { type SignedIn, signInAdministrator } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

const FILE = 'plugin::upload.file';

let strapi: Core.Strapi;
let clinic: Clinic;
let administrator: SignedIn;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
  administrator = await signInAdministrator(strapi);
});

afterAll(() => stopStrapi(strapi));

/** An uploaded picture that a published exercise shows. */
async function shownPicture() {
  const file = await strapi.db.query(FILE).create({
    data: {
      name: 'neck.png',
      alternativeText: 'A person sits tall.',
      hash: 'neck',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/uploads/neck.png',
      provider: 'local',
      folderPath: '/',
    },
  });
  const exercise = await liveExercise(clinic, { slug: `pictured-${file.id}`, key: null });
  const rights = { licence: 'CC BY 4.0', author: 'Ana Author', source: 'Own picture' };
  const answers = { madeByAi: false, showsPerson: false, consentRecorded: false };
  const data = { media: [file.id], mediaRights: [{ file: file.documentId, ...rights, ...answers }] };
  await save(clinic, { kind: 'exercise', documentId: exercise, data });
  await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
  return { file, exercise };
}

describe('a picture that readers see', () => {
  it('cannot be deleted or replaced, and says who shows it', async () => {
    const { file } = await shownPicture();
    const files = strapi.db.query(FILE);
    await expect(files.delete({ where: { id: file.id } })).rejects.toThrow('is shown in what is published');
    await expect(files.deleteMany({ where: { id: file.id } })).rejects.toThrow('is shown');
    expect(await files.count({ where: { id: file.id } })).toBe(1);
  });

  it('keeps its bytes, which Strapi deletes and replaces before it looks at the row', async () => {
    const { file } = await shownPicture();
    const uploads = strapi.plugin('upload');
    const deleted = jest.spyOn(uploads.provider, 'delete').mockResolvedValue(undefined);
    const service = uploads.service('upload');
    await expect(service.remove(file)).rejects.toThrow('is shown in what is published');
    await expect(service.replace(file.id, { data: {}, file: {} })).rejects.toThrow('is shown');
    expect(deleted).not.toHaveBeenCalled();
    deleted.mockRestore();
  });

  it('can be given another caption, and deleted once nothing shows it', async () => {
    const { file, exercise } = await shownPicture();
    const files = strapi.db.query(FILE);
    await files.update({ where: { id: file.id }, data: { caption: 'Start position' } });
    await documents(strapi, EXERCISE).unpublish({ documentId: exercise, locale: 'en' });
    await files.delete({ where: { id: file.id } });
    expect(await files.count({ where: { id: file.id } })).toBe(0);
  });
});

describe('where a text without drafts is used', () => {
  const usage = (query: object) =>
    request(strapi.server.httpServer)
      .get('/aftercare/usage')
      .query(query)
      .set('Authorization', `Bearer ${administrator.token}`);

  it('names what is live and will change when it is saved', async () => {
    const exercise = await liveExercise(clinic, { slug: 'used-here', key: null });
    const draft = await documents(strapi, EXERCISE).findOne({ documentId: exercise });
    const contraindication = (draft?.contraindications as string[] | undefined)?.[0];
    const { body } = await usage({ type: 'contraindication', key: contraindication }).expect(200);
    expect(body.data).toContainEqual(
      expect.objectContaining({ kind: 'exercise', documentId: exercise, locale: 'en' }),
    );
  });

  it('refuses a type it does not know', async () => {
    await usage({ type: 'routine', key: 'x' }).expect(400);
  });
});

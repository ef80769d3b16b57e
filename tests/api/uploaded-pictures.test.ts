import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  approve,
  approveAndPublish,
  type Clinic,
  documents,
  draftExercise,
  EXERCISE,
  openClinic,
  publish,
  save,
} from '../support/authored-content';
import { type SignedIn, signInAdministrator } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Uploaded {
  readonly id: number;
  readonly documentId: string;
  readonly url: string;
}

let strapi: Core.Strapi;
let clinic: Clinic;
let administrator: SignedIn;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
  administrator = await signInAdministrator(strapi);
});

afterAll(() => stopStrapi(strapi));

const http = () => request(strapi.server.httpServer);
const asAdministrator = () => ['Authorization', `Bearer ${administrator.token}`] as const;

/** Uploads as the media library does. */
async function upload({ alternativeText }: { alternativeText: string | null }): Promise<Uploaded> {
  const { body } = await http()
    .post('/upload')
    .set(...asAdministrator())
    .field('fileInfo', JSON.stringify({ name: 'chin-tuck.png', alternativeText }))
    .attach('files', PNG, { filename: 'chin-tuck.png', contentType: 'image/png' })
    .expect(201);
  return body[0];
}

const remove = ({ id }: Uploaded) =>
  http()
    .delete(`/upload/files/${id}`)
    .set(...asAdministrator());

/** The bytes as anybody gets them. */
const statusOf = async ({ url }: Uploaded) => (await http().get(url)).status;

async function attach({ file, rights }: { file: Uploaded; rights?: object }): Promise<DocumentId> {
  const documentId = await draftExercise(clinic, { slug: `pictured-${file.id}`, key: null });
  const mediaRights = rights ? [{ file: file.documentId, ...rights }] : null;
  await save(clinic, { kind: 'exercise', documentId, data: { media: [file.id], mediaRights } });
  return documentId;
}

/** The rules about pictures that stop an approved exercise. */
async function pictureBlockers(documentId: DocumentId): Promise<readonly string[]> {
  await approve(clinic, { kind: 'exercise', documentId });
  const refusal = await publish(clinic, { kind: 'exercise', documentId }).catch((error: unknown) => error);
  const { findings = [] } = Object(Object(refusal).details);
  return findings
    .filter(({ severity, family }: Record<string, string>) => severity === 'blocker' && family === 'pictures')
    .map(({ ruleId }: { ruleId: string }) => ruleId);
}

const RIGHTS = {
  licence: 'CC BY 4.0',
  author: 'Ana Author',
  source: 'Own photo',
  madeByAi: false,
  showsPerson: true,
  consentRecorded: true,
};

describe('an uploaded picture', () => {
  it('keeps its exercise from being published until the rights in it are noted', async () => {
    const file = await upload({ alternativeText: null });
    const documentId = await attach({ file });
    expect(await pictureBlockers(documentId)).toEqual([
      'pictures.alternative-text',
      'pictures.licence',
      'pictures.source',
    ]);
    const mediaRights = [{ file: file.documentId, ...RIGHTS, consentRecorded: false }];
    await save(clinic, { kind: 'exercise', documentId, data: { mediaRights } });
    expect(await pictureBlockers(documentId)).toEqual(['pictures.alternative-text', 'pictures.consent']);
    await http().get(`/api/aftercare/exercises/${documentId}`).expect(404);
    await remove(file).expect(200);
    expect(await statusOf(file)).toBe(404);
  });

  it('is shown with its rights, and stays until nothing that is public shows it', async () => {
    const file = await upload({ alternativeText: 'A person draws in the chin.' });
    const documentId = await attach({ file, rights: RIGHTS });
    await approveAndPublish(clinic, { kind: 'exercise', documentId });
    const { body } = await http().get(`/api/aftercare/exercises/${documentId}`).expect(200);
    expect(body.data.exercise.media).toEqual([
      expect.objectContaining({
        url: file.url,
        alternativeText: 'A person draws in the chin.',
        licence: 'CC BY 4.0',
        author: 'Ana Author',
        source: 'Own photo',
      }),
    ]);

    const refusal = await remove(file).expect(400);
    expect(refusal.body.error.message).toContain('"chin-tuck.png" is shown in what is published');
    expect(await statusOf(file)).toBe(200);

    await documents(strapi, EXERCISE).unpublish({ documentId, locale: 'en' });
    await remove(file).expect(200);
    expect(await statusOf(file)).toBe(404);
  });
});

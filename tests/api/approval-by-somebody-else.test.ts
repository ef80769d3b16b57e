import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  type Clinic,
  documents,
  draftExercise,
  draftSpanish,
  exerciseFields,
  NEXT_YEAR,
  openClinic,
} from '../support/authored-content';
import { type SignedIn, signInWithRole } from '../support/people';
import { bootStrapi, stopStrapi } from '../support/strapi';

const EXERCISE = 'plugin::aftercare.exercise';
const THERAPIST = 'plugin::aftercare.therapist';
const RULE = 'responsibility.approved-by-somebody-else';

let strapi: Core.Strapi;
let clinic: Clinic;
let lena: Lead;
let omar: Lead;

/** A clinic lead with a profile of their own. */
interface Lead extends SignedIn {
  readonly profile: DocumentId;
}

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
  lena = await newLead('Lena');
  omar = await newLead('Omar');
});

afterAll(() => stopStrapi(strapi));

let made = 0;

async function newLead(name: string): Promise<Lead> {
  made += 1;
  const email = `${name.toLowerCase()}-${made}@example.test`;
  const account = await signInWithRole({ strapi, role: 'aftercare-clinic-lead', email });
  return { ...account, profile: await newProfile({ displayName: name, adminUserId: account.id }) };
}

async function newProfile(fields: Record<string, unknown>): Promise<DocumentId> {
  const licence = { licenceNumber: 'MT-1', licenceIssuer: 'State Board', licenceExpiresOn: NEXT_YEAR };
  const data = { credentials: 'LMT', ...licence, ...fields };
  return (await documents(strapi, THERAPIST).create({ data })).documentId as DocumentId;
}

function draft(over: Record<string, unknown> = {}): Promise<DocumentId> {
  made += 1;
  return draftExercise(clinic, { slug: `exercise-${made}`, key: null, ...over });
}

function send(who: SignedIn, method: 'post' | 'put', path: string, body: object) {
  return request(strapi.server.httpServer)
    [method](path)
    .set('Authorization', `Bearer ${who.token}`)
    .send(body);
}

/** What the Content Manager's form does. */
async function saves(
  who: SignedIn,
  { documentId, locale = 'en', ...data }: Record<string, unknown> & { documentId: DocumentId },
): Promise<void> {
  const path = `/content-manager/collection-types/${EXERCISE}/${documentId}?locale=${locale}`;
  await send(who, 'put', path, data).expect(200);
}

async function editsProfile(
  who: SignedIn,
  { profile, ...data }: Record<string, unknown> & { profile: DocumentId },
): Promise<void> {
  await send(who, 'put', `/content-manager/collection-types/${THERAPIST}/${profile}`, data).expect(200);
}

async function approves(who: SignedIn, documentId: DocumentId, locale = 'en'): Promise<void> {
  await send(who, 'post', '/aftercare/approvals', { kind: 'exercise', documentId, locale }).expect(200);
}

/** Rules that kept it from being published; none where it was. */
async function publishing(documentId: DocumentId, locale = 'en'): Promise<readonly string[]> {
  const answer = await send(omar, 'post', '/aftercare/publish', { kind: 'exercise', documentId, locale });
  if (answer.status === 200) return [];
  const { findings } = answer.body.error.details as { findings: { ruleId: string; severity: string }[] };
  return findings.filter(({ severity }) => severity === 'blocker').map(({ ruleId }) => ruleId);
}

async function forgetApprovals(documentId: DocumentId): Promise<void> {
  await strapi.db.connection('aftercare_approvals').where({ subject_id: documentId }).delete();
}

describe('an approval from the account that changed the draft last', () => {
  it('does not count, whoever is named as the author', async () => {
    const documentId = await draft();
    await saves(lena, { documentId, easierText: 'Do half of it.' });
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([RULE]);
    await approves(omar, documentId);
    expect(await publishing(documentId)).toEqual([]);
  });

  it('does not count where that account made the draft and named another author', async () => {
    const path = `/content-manager/collection-types/${EXERCISE}?locale=en`;
    const { media, mediaRights, scene, ...fields } = exerciseFields(clinic, {
      slug: 'made-by-lena',
      key: null,
    });
    const { body } = await send(lena, 'post', path, fields).expect(201);
    await approves(lena, body.data.documentId);
    expect(await publishing(body.data.documentId)).toEqual([RULE]);
  });

  it('does not count where the form claims that somebody else changed it', async () => {
    const documentId = await draft();
    await saves(lena, { documentId, easierText: 'Do half of it.', changedBy: omar.id });
    await saves(lena, { documentId, changedBy: null });
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([RULE]);
  });

  it('does not count where the structure was changed through another language', async () => {
    const documentId = await draft();
    await draftSpanish(clinic, { kind: 'exercise', documentId, slug: `ejercicio-${made}` });
    await saves(lena, { documentId, locale: 'es', position: 'standing' });
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([RULE]);
  });

  it('counts where only another language’s words were changed', async () => {
    const documentId = await draft();
    await draftSpanish(clinic, { kind: 'exercise', documentId, slug: `ejercicio-${made}` });
    await saves(lena, { documentId, locale: 'es', easierText: 'Haga la mitad.' });
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([]);
  });

  it('counts where that account saved without changing anything', async () => {
    const documentId = await draft({ easierText: 'Do half of it.' });
    await saves(lena, { documentId, easierText: 'Do half of it.' });
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([]);
  });

  it('takes nothing from an approval that was somebody else’s', async () => {
    const documentId = await draft();
    await saves(lena, { documentId, easierText: 'Do half of it.' });
    await approves(omar, documentId);
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([]);
  });

  it('does not count where that account brought an earlier version back', async () => {
    const documentId = await draft();
    await approves(omar, documentId);
    expect(await publishing(documentId)).toEqual([]);
    await saves(omar, { documentId, easierText: 'Do a third of it.' });
    await send(lena, 'post', '/aftercare/versions/restore', {
      kind: 'exercise',
      documentId,
      locale: 'en',
      version: 1,
    }).expect(200);
    await forgetApprovals(documentId);
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([RULE]);
  });

  it('counts once somebody else has changed it since', async () => {
    const documentId = await draft();
    await saves(lena, { documentId, easierText: 'Do half of it.' });
    await saves(omar, { documentId, easierText: 'Do a third of it.' });
    await approves(lena, documentId);
    expect(await publishing(documentId)).toEqual([]);
  });
});

describe('whose account a profile is', () => {
  it('may change without the author coming to approve under another profile', async () => {
    const sam = await newLead('Sam');
    const documentId = await draft({ author: sam.profile });
    await editsProfile(sam, { profile: sam.profile, adminUserId: null, pastAccounts: [] });
    await newProfile({ displayName: 'Sam again', adminUserId: sam.id });
    await approves(sam, documentId);
    expect(await publishing(documentId)).toEqual([RULE]);
  });

  it('may change afterwards without making an author’s own approval somebody else’s', async () => {
    const ada = await newLead('Ada');
    const documentId = await draft({ author: ada.profile });
    await approves(ada, documentId);
    await editsProfile(ada, { profile: ada.profile, adminUserId: null, pastAccounts: null });
    await newProfile({ displayName: 'Ada again', adminUserId: ada.id });
    expect(await publishing(documentId)).toEqual([RULE]);
  });

  it('may change afterwards without ending an approval that was somebody else’s', async () => {
    const ben = await newLead('Ben');
    const author = await newProfile({ displayName: 'Cara', adminUserId: 950 });
    const documentId = await draft({ author });
    await approves(ben, documentId);
    await editsProfile(ben, { profile: ben.profile, adminUserId: null });
    await editsProfile(omar, { profile: author, adminUserId: ben.id });
    expect(await publishing(documentId)).toEqual([]);
  });
});

describe('an approval from before accounts were kept', () => {
  async function withoutAccounts(documentId: DocumentId): Promise<void> {
    await strapi.db
      .connection('aftercare_approvals')
      .where({ subject_id: documentId })
      .update({ reviewer_user_id: null, writer_user_ids: null });
  }

  it('still holds where another profile gave it', async () => {
    const documentId = await draft();
    await approves(lena, documentId);
    await withoutAccounts(documentId);
    expect(await publishing(documentId)).toEqual([]);
  });

  it('is still the author’s own where the author’s profile gave it', async () => {
    const documentId = await draft({ author: lena.profile });
    await approves(lena, documentId);
    await withoutAccounts(documentId);
    expect(await publishing(documentId)).toEqual([RULE]);
  });
});

import type { Core, UID } from '@strapi/strapi';
import type { DocumentId, LocaleCode } from '../../src/plugins/aftercare/core/brands';
import type { Publication, PublicationKind } from '../../src/plugins/aftercare/core/publication/publication';
import { buildExerciseDraft, buildRoutineDraft } from '../../src/plugins/aftercare/core/testing/build-drafts';
import { buildTaxonomy } from '../../src/plugins/aftercare/core/testing/build-taxonomy';
import type { PublicationStore } from '../../src/plugins/aftercare/server/src/store/publication-store';
import { approveContent } from '../../src/plugins/aftercare/server/src/use-cases/approve-content';
import type { RebuildWorker } from '../../src/plugins/aftercare/server/src/use-cases/rebuild-dependants';
import type { Stores } from '../../src/plugins/aftercare/server/src/use-cases/stores';

type Fields = Record<string, unknown>;

export const EXERCISE = 'plugin::aftercare.exercise';
export const ROUTINE = 'plugin::aftercare.routine';
const UIDS = { exercise: EXERCISE, routine: ROUTINE } as const;

/** A clinic with two licensed therapists and a small taxonomy in English and Spanish. */
export interface Clinic {
  readonly strapi: Core.Strapi;
  readonly stores: Stores;
  readonly author: DocumentId;
  readonly reviewer: DocumentId;
  /** Admin user id of the reviewer. */
  readonly reviewerUser: number;
}

/** A day that stays in the future however late the tests run. */
export const NEXT_YEAR = `${new Date().getFullYear() + 1}-06-30`;

export async function openClinic(strapi: Core.Strapi): Promise<Clinic> {
  await strapi.plugin('i18n').service('locales').create({ code: 'es', name: 'Spanish (es)' });
  await documents(strapi, 'plugin::aftercare.clinic').create({
    data: {
      name: 'Harbour Massage',
      phone: '555-0100',
      country: 'US',
      timeZone: 'America/Chicago',
      emergencyNumber: '911',
      urgentAdviceNumber: '555-0111',
    },
  });
  const author = await therapist(strapi, { displayName: 'Ana Author', adminUserId: 901 });
  const reviewer = await therapist(strapi, { displayName: 'Rafael Reviewer', adminUserId: 902 });
  await authorTaxonomies(strapi);
  const stores: Stores = strapi.plugin('aftercare').service('stores');
  return { strapi, stores, author, reviewer, reviewerUser: 902 };
}

async function therapist(strapi: Core.Strapi, fields: Fields): Promise<DocumentId> {
  const { documentId } = await documents(strapi, 'plugin::aftercare.therapist').create({
    data: {
      credentials: 'LMT',
      licenceNumber: 'MT-1001',
      licenceIssuer: 'State Board',
      licenceExpiresOn: NEXT_YEAR,
      ...fields,
    },
  });
  return documentId as DocumentId;
}

const TAXONOMIES = {
  areas: { uid: 'plugin::aftercare.body-area', localised: ['name', 'plainName'] },
  conditions: { uid: 'plugin::aftercare.condition', localised: ['name', 'plainName', 'summary'] },
  reasons: { uid: 'plugin::aftercare.reason', localised: ['name', 'summary'] },
  equipment: { uid: 'plugin::aftercare.equipment', localised: ['name'] },
  contraindications: {
    uid: 'plugin::aftercare.contraindication',
    localised: ['patientWording', 'authorWording'],
  },
  redFlagSets: { uid: 'plugin::aftercare.red-flag-set', localised: ['title', 'actNow', 'sameDay'] },
} as const;

async function authorTaxonomies(strapi: Core.Strapi): Promise<void> {
  const english = buildTaxonomy({ locale: 'en' });
  const spanish = buildTaxonomy({ locale: 'es' });
  for (const name of Object.keys(TAXONOMIES) as (keyof typeof TAXONOMIES)[]) {
    const { uid, localised } = TAXONOMIES[name];
    for (const entry of english[name].values()) {
      const { documentId } = await documents(strapi, uid).create({ data: { ...entry }, locale: 'en' });
      const translation = { ...spanish[name].get(entry.key) } as Fields;
      const data = Object.fromEntries(localised.map((field) => [field, translation[field]]));
      await documents(strapi, uid).update({ documentId, data, locale: 'es' });
    }
  }
}

/** The Document Service without the types of each content type, which tests do not need. */
function documents(strapi: Core.Strapi, uid: string) {
  return strapi.documents(uid as UID.ContentType) as unknown as {
    create(params: { data: Fields; locale?: string; status?: string }): Promise<{ documentId: string }>;
    update(params: Fields & { documentId: string }): Promise<{ documentId: string } | null>;
    publish(params: Fields & { documentId: string }): Promise<{ entries: readonly Fields[] }>;
    unpublish(params: Fields & { documentId: string }): Promise<unknown>;
    delete(params: Fields & { documentId: string }): Promise<unknown>;
    clone(params: Fields & { documentId: string }): Promise<{ documentId: string }>;
    discardDraft(params: Fields & { documentId: string }): Promise<unknown>;
    findOne(params: Fields & { documentId: string }): Promise<Fields | null>;
  };
}

export { documents };

/** The attributes of an exercise that is ready but for its approval. */
export function exerciseFields({ author }: Clinic, over: Fields & { locale?: LocaleCode } = {}): Fields {
  const { locale = 'en', ...fields } = over;
  const { documentId, media, ...draft } = buildExerciseDraft({ locale });
  return { ...draft, author, reviewBy: NEXT_YEAR, ...fields };
}

/** The attributes of a routine of one exercise that is ready but for its approval. */
export function routineFields(
  { author }: Clinic,
  { locale = 'en', exercise, ...over }: Fields & { locale?: LocaleCode; exercise: DocumentId },
): Fields {
  const { documentId, reporting, ...draft } = buildRoutineDraft({ locale });
  const programme = { items: [{ key: 'item-1', exercise, dosage: {}, note: {} }] };
  return { ...draft, ...reporting, programme, author, reviewBy: NEXT_YEAR, ...over };
}

const TEXTS = {
  exercise: ['title', 'slug', 'steps', 'stopSigns', 'easierText', 'harderText'],
  routine: ['title', 'slug', 'summary', 'textBlocks', 'motivation', 'progressionRule', 'startingLevelRule'],
} as const;

/** Saves a new draft in English. */
export async function draftExercise(clinic: Clinic, over: Fields = {}): Promise<DocumentId> {
  const data = exerciseFields(clinic, over);
  const { documentId } = await documents(clinic.strapi, EXERCISE).create({ data, locale: 'en' });
  return documentId as DocumentId;
}

export async function draftRoutine(
  clinic: Clinic,
  over: Fields & { exercise: DocumentId },
): Promise<DocumentId> {
  const data = routineFields(clinic, over);
  const { documentId } = await documents(clinic.strapi, ROUTINE).create({ data, locale: 'en' });
  return documentId as DocumentId;
}

/** Saves the Spanish texts of a document that has an English draft. */
export async function draftSpanish(
  clinic: Clinic,
  { kind, documentId, ...over }: Fields & { kind: PublicationKind; documentId: DocumentId },
): Promise<void> {
  const fields =
    kind === 'exercise'
      ? exerciseFields(clinic, { locale: 'es' })
      : routineFields(clinic, { locale: 'es', exercise: documentId });
  const texts = Object.fromEntries(TEXTS[kind].map((name) => [name, fields[name]]));
  await save(clinic, { kind, documentId, locale: 'es', data: { ...texts, ...over } });
}

export async function save(
  clinic: Clinic,
  { kind, ...params }: { kind: PublicationKind; documentId: DocumentId; locale?: string; data: Fields },
): Promise<void> {
  await documents(clinic.strapi, UIDS[kind]).update({ locale: 'en', ...params });
}

/** The clinic lead's action, as the route runs it. */
export function approve(
  clinic: Clinic,
  subject: { kind: PublicationKind; documentId: DocumentId; locale?: LocaleCode },
): ReturnType<typeof approveContent> {
  const { kind, documentId: subjectId, locale = 'en' } = subject;
  const request = { kind, subjectId, locale, adminUserId: clinic.reviewerUser, note: '' };
  return approveContent(clinic.stores, request);
}

export function publish(
  clinic: Clinic,
  { kind, documentId, locale = 'en' }: { kind: PublicationKind; documentId: DocumentId; locale?: string },
): Promise<unknown> {
  return documents(clinic.strapi, UIDS[kind]).publish({ documentId, locale });
}

export async function approveAndPublish(
  clinic: Clinic,
  subject: { kind: PublicationKind; documentId: DocumentId; locale?: string },
): Promise<void> {
  await approve(clinic, subject);
  await publish(clinic, subject);
}

/** An exercise that is live in English, and in Spanish where asked for. */
export async function liveExercise(
  clinic: Clinic,
  { isSpanish = false, ...over }: Fields & { isSpanish?: boolean } = {},
): Promise<DocumentId> {
  const documentId = await draftExercise(clinic, over);
  if (isSpanish) {
    await draftSpanish(clinic, { kind: 'exercise', documentId, slug: `${over.slug ?? 'menton'}-es` });
  }
  await approveAndPublish(clinic, { kind: 'exercise', documentId });
  if (isSpanish) await approveAndPublish(clinic, { kind: 'exercise', documentId, locale: 'es' });
  return documentId;
}

/** What readers get of a document now; null where it is not live in the language. */
export async function readersFind<Kind extends PublicationKind>(
  { stores }: Clinic,
  { kind, documentId, locale = 'en' }: { kind: Kind; documentId: DocumentId; locale?: string },
): Promise<Extract<Publication, { kind: Kind }> | null> {
  const { publications } = stores;
  const head = await publications.findHead({ kind, locale, slugOrId: documentId });
  if (head?.state !== 'live') return null;
  const stored = await (publications as PublicationStore).findVersion(head);
  return stored && JSON.parse(stored.body.identity.toString('utf8')).data;
}

/** What readers get of a document that is live; throws where it is not. */
export async function readersGet<Kind extends PublicationKind>(
  clinic: Clinic,
  place: { kind: Kind; documentId: DocumentId; locale?: string },
): Promise<Extract<Publication, { kind: Kind }>> {
  const published = await readersFind(clinic, place);
  if (published === null) throw new Error(`Readers get nothing of the ${place.kind} ${place.documentId}.`);
  return published;
}

/** Lets the rebuild queue run dry. */
export async function finishRebuilds({ strapi }: Clinic): Promise<void> {
  const worker: RebuildWorker = strapi.plugin('aftercare').service('rebuild-worker');
  await worker.run();
}

import type { DocumentId, LocaleCode } from '../../../core/brands';
import { type Path, type Problem, success } from '../../../core/outcome';
import type { PublicationKind } from '../../../core/publication/publication';
import { unwrapEnvelopes } from '../envelope';
import { UseRefusal } from '../use-cases/refusal';
import { refuseStaleSave } from '../use-cases/refuse-stale-save';
import { notingWhoChanged } from './changed-by';
import { type DocumentCall, dataOf, documentIdOf, localeOf, type Next } from './document-context';
import { draftDefaults } from './draft-defaults';
import { holdingKey } from './exercise-key';
import { mediaRightsProblems } from './media-rights';
import { type Projection, saveAndPublish } from './publish';
import { syncSharedAttributes } from './shared-attributes';
import { signedInAdmin } from './signed-in-admin';
import { translatedFromOf } from './translated-from';

interface Save {
  readonly kind: PublicationKind;
  readonly call: DocumentCall;
  readonly next: Next;
}

/** `create` and `update`: the structured attributes are checked whoever writes them. */
export async function saveDraft(projection: Projection, save: Save): Promise<unknown> {
  const { call, kind } = save;
  const locale = await localeOf(projection.strapi, call);
  const subjectId = call.action === 'update' ? (documentIdOf(call) as DocumentId) : null;
  const data = await checkedData(projection, { kind, call, subjectId, locale });
  call.params = { ...call.params, data };
  return holdingKey(projection, { kind, subjectId, data }, () =>
    subjectId === null ? make(projection, save) : change(projection, { ...save, subjectId, locale }),
  );
}

function make(projection: Projection, save: Save): Promise<unknown> {
  return save.call.params.status === 'published' ? saveAndPublish(projection, save) : save.next();
}

function change(
  projection: Projection,
  save: Save & { subjectId: DocumentId; locale: LocaleCode },
): Promise<unknown> {
  const { strapi, stores } = projection;
  const isPublishing = save.call.params.status === 'published';
  const write = () => (isPublishing ? saveAndPublish(projection, save) : saveAndSync(projection, save));
  return stores.transaction(() => notingWhoChanged(strapi, save, write));
}

async function saveAndSync(
  { strapi, stores }: Projection,
  { kind, call, next, subjectId, locale }: Save & { subjectId: DocumentId; locale: LocaleCode },
): Promise<unknown> {
  const result = await next();
  const languages = await stores.drafts.localesOf({ kind, subjectId, status: 'draft' });
  if (languages.length > 1) {
    await syncSharedAttributes(strapi, { uid: call.uid, subjectId, locales: [locale], status: 'draft' });
  }
  return result;
}

interface Place {
  readonly kind: PublicationKind;
  readonly call: DocumentCall;
  readonly subjectId: DocumentId | null;
  readonly locale: LocaleCode;
}

/** The attributes as they are to be stored: bare, checked, with what the author need not enter. */
export async function checkedData(
  projection: Projection,
  place: Place,
): Promise<Readonly<Record<string, unknown>>> {
  const { strapi, stores } = projection;
  const { call, kind, subjectId, locale } = place;
  const given = dataOf(call);
  const stored = subjectId
    ? await strapi.db.query(call.uid).findOne({ where: { documentId: subjectId, locale, publishedAt: null } })
    : null;
  if (stored) refuseStaleSave({ data: given, stored });
  const data = { ...unwrapEnvelopes(given) };
  await refuseUnreadable(projection, { kind, subjectId, locale, data });
  return {
    ...data,
    ...(await draftDefaults({ strapi, stores }, { kind, subjectId, stored, data })),
    ...(await translatedFromOf(strapi, { uid: call.uid, documentId: subjectId, locale, data })),
    // Of an existing draft it is noted once it is known whether anything changed.
    changedBy: subjectId === null ? signedInAdmin(strapi) : undefined,
  };
}

/** @throws UseRefusal with every problem of the attributes that are being saved */
async function refuseUnreadable(
  { stores }: Projection,
  {
    kind,
    subjectId,
    locale,
    data,
  }: {
    kind: PublicationKind;
    subjectId: DocumentId | null;
    locale: LocaleCode;
    data: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  // Media come as ids or operations; Strapi checks them, and their rights are checked below.
  const { media, mediaRights, ...values } = data;
  const read = (await stores.drafts.overlay({ kind, subjectId, locale, values })) ?? success(null);
  const faults = read.ok ? [] : read.problems.filter(({ path }) => isAbout(path, values));
  const problems: readonly Problem[] = [...faults, ...mediaRightsProblems(mediaRights)];
  if (problems.length === 0) return;
  throw new UseRefusal('Some fields cannot be saved as they are.', problems);
}

/** What somebody else wrote past the checks must not keep the rest from being saved. */
function isAbout(path: Path | undefined, values: Readonly<Record<string, unknown>>): boolean {
  const [first, second] = path ?? [];
  const name = first === 'reporting' ? second : first;
  return name === undefined || name in values;
}

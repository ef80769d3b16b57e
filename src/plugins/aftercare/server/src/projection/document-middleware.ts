import type { Core, Modules } from '@strapi/strapi';
import type { PublicationKind } from '../../../core/publication/publication';
import { EXERCISE_UID, INTERNAL_UIDS, ROUTINE_UID } from '../constants';
import { toStrapiError } from '../strapi-errors';
import type { Stores } from '../use-cases/stores';
import { cloneDraft } from './clone-draft';
import { deleteSetting } from './delete-setting';
import { discardDraft } from './discard-draft';
import type { DocumentCall, Next } from './document-context';
import { type Projection, publish } from './publish';
import { refuseInternal } from './refuse-internal';
import { saveDraft } from './save-draft';
import { saveSetting } from './save-setting';
import { SETTING_TYPES } from './setting-types';
import { withdraw } from './withdraw';

/** What the Document Service answers; the handlers hand on the answer of its own actions. */
type Answer = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;

type Handle = (call: DocumentCall, next: Next) => Promise<unknown>;

/**
 * Sees every call of the Document Service and keeps the read model true to what it does.
 *
 * @param stores handed over late: the database is not open yet when Strapi takes middlewares
 */
export function registerDocumentMiddleware({
  strapi,
  stores,
}: {
  strapi: Core.Strapi;
  stores: () => Stores;
}): void {
  strapi.documents.use(async (context, next): Promise<Answer> => {
    const handle = handlerFor({ strapi, stores }, { uid: context.uid, action: context.action });
    if (!handle) return next();
    try {
      // The context is Strapi's own object: what a handler puts in its `params` is what is done.
      const work = () => handle(context as unknown as DocumentCall, next);
      return (await heldOpen(strapi, work)) as Answer;
    } catch (error) {
      throw toStrapiError(error);
    }
  });
}

/**
 * Ties the work to the transaction it was called in. When one document of a bulk action is refused
 * and the transaction rolled back, the work on the others must end with it: left to itself it would
 * open a transaction of its own and publish what was just undone.
 */
function heldOpen(strapi: Core.Strapi, work: () => Promise<unknown>): Promise<unknown> {
  return strapi.db.inTransaction() ? strapi.db.transaction(work) : work();
}

const WRITES: readonly string[] = ['create', 'update', 'clone', 'delete'];

const KINDS: Readonly<Record<string, PublicationKind>> = {
  [ROUTINE_UID]: 'routine',
  [EXERCISE_UID]: 'exercise',
};

function handlerFor(
  { strapi, stores }: { strapi: Core.Strapi; stores: () => Stores },
  { uid, action }: { uid: string; action: string },
): Handle | null {
  if (INTERNAL_UIDS.includes(uid)) return WRITES.includes(action) ? refuseInternal : null;
  const projection = (): Projection => ({ strapi, stores: stores() });
  const kind = KINDS[uid];
  if (kind) return draftHandler({ projection, kind, action });
  const type = SETTING_TYPES.find((candidate) => candidate.uid === uid);
  if (!type) return null;
  switch (action) {
    case 'create':
    case 'update':
    case 'clone':
      return (call, next) => saveSetting(projection(), { type, call, next });
    case 'delete':
      return (call, next) => deleteSetting(projection(), { type, call, next });
    default:
      return null;
  }
}

function draftHandler({
  projection,
  kind,
  action,
}: {
  projection: () => Projection;
  kind: PublicationKind;
  action: string;
}): Handle | null {
  switch (action) {
    case 'create':
    case 'update':
      return (call, next) => saveDraft(projection(), { kind, call, next });
    case 'clone':
      return (call, next) => cloneDraft(projection(), { kind, call, next });
    case 'discardDraft':
      return (call, next) => discardDraft(projection(), { kind, call, next });
    case 'publish':
      return (call, next) => publish(projection(), { kind, call, next });
    case 'unpublish':
    case 'delete':
      return (call, next) => withdraw(projection(), { kind, call, next });
    default:
      return null;
  }
}

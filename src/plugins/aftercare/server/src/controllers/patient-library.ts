import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../../core/brands';
import { isName } from '../delivery/address-parts';
import { readLibraryRoutine } from '../use-cases/read-library';
import {
  forbidStorage,
  localeOf,
  readingOf,
  type StrapiContext,
  sendList,
  sendReading,
} from './public-answers';
import { readList } from './public-list';

const PATIENT_ROLE = 'patient';

/** Routines that were published for patients. The names of the actions keep read-only API tokens out. */
export const patientLibrary = ({ strapi }: { strapi: Core.Strapi }) => ({
  async listRoutines(ctx: StrapiContext) {
    if (patientOf(ctx) === null) return;
    const { querystring } = ctx;
    sendList({
      ctx,
      list: await readList({ kind: 'routine', querystring, reader: 'patient' }, readingOf(strapi)),
    });
  },

  async readRoutine(ctx: StrapiContext) {
    const patient = patientOf(ctx);
    if (patient === null) return;
    const reading = readingOf(strapi);
    const locale = await localeOf({ ctx, reading });
    const { slug = '' } = ctx.params;
    if (!isName(slug)) return sendReading({ ctx, reading: { outcome: 'absent' } });
    sendReading({
      ctx,
      reading: await readLibraryRoutine({ patient, locale, slugOrId: slug }, reading),
    });
  },
});

/**
 * The patient who asks. An API token can be allowed here without being a person, and another role can
 * be given the action by mistake: the answer is then written, and null returned.
 */
function patientOf(ctx: StrapiContext): DocumentId | null {
  forbidStorage(ctx);
  const user: unknown = ctx.state.user;
  const { documentId, role } = Object(user) as { documentId?: unknown; role?: { type?: unknown } };
  if (typeof documentId !== 'string') {
    ctx.unauthorized();
    return null;
  }
  if (role?.type === PATIENT_ROLE) return documentId as DocumentId;
  ctx.forbidden();
  return null;
}

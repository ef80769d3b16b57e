import type { Core } from '@strapi/strapi';
import { listVersions } from '../use-cases/list-versions';
import { restoreVersion } from '../use-cases/restore-version';
import { type AdminContext, answering, storesOf } from './admin-context';
import { subjectOf } from './admin-publication';
import { refuseForbidden } from './refuse-forbidden';
import { validateRestoreRequest, validateVersionsQuery } from './validation/admin-requests';

/** Looking back, and going back. */
export const adminVersion = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: AdminContext) {
    const { data } = await answering(async () =>
      listVersions(storesOf(strapi), subjectOf(await validateVersionsQuery(ctx.query))),
    );
    const { entries, state, withdrawalReason } = data;
    return { data: entries, meta: { state, withdrawalReason } };
  },

  restore: (ctx: AdminContext) =>
    answering(async () => {
      const { version, ...request } = await validateRestoreRequest(ctx.request.body);
      const subject = subjectOf(request);
      await refuseForbidden(strapi, { ctx, deed: 'restore', places: [subject] });
      return restoreVersion(storesOf(strapi), { ...subject, version });
    }),
});

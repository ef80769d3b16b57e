import type { Core } from '@strapi/strapi';
import { type AdminContext, answering, storesOf } from './admin-context';
import { validateUsageQuery } from './validation/admin-requests';

/** What readers see of a text that has no draft: saving it changes these. */
export const adminUsage = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: AdminContext) =>
    answering(async () => {
      const { type, key } = await validateUsageQuery(ctx.query);
      const heads = await storesOf(strapi).publications.dependants(`${type}:${key}`);
      return heads.map(({ kind, subjectId, locale, title }) => ({
        kind,
        documentId: subjectId,
        locale,
        title,
      }));
    }),
});

import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../../core/brands';
import { checkReadiness } from '../use-cases/check-readiness';
import { type AdminContext, answering, storesOf } from './admin-context';
import { validateReadinessRequest } from './validation/admin-requests';

/** What the gate says of the draft in somebody's form. */
export const adminReadiness = ({ strapi }: { strapi: Core.Strapi }) => ({
  check: (ctx: AdminContext) =>
    answering(async () => {
      const { kind, documentId, locale, values } = await validateReadinessRequest(ctx.request.body);
      return checkReadiness(storesOf(strapi), {
        kind: kind as 'routine' | 'exercise', // checked against these two
        subjectId: documentId as DocumentId | null,
        locale,
        values: values ?? undefined,
      });
    }),
});

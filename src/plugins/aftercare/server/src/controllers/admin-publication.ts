import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { PLUGIN_ID } from '../constants';
import type { DocumentActions } from '../projection/document-actions';
import type { WithdrawalReason } from '../store/publication-store';
import { approveContent } from '../use-cases/approve-content';
import { withdrawnBy } from '../use-cases/withdraw-content';
import { type AdminContext, answering, storesOf } from './admin-context';
import { isAllowed, refuseForbidden } from './refuse-forbidden';
import {
  validateApprovalRequest,
  validatePublishRequest,
  validateWithdrawalRequest,
} from './validation/admin-requests';

/** Which document in which language; the names were checked, the ids mean something or nothing. */
export function subjectOf({
  kind,
  documentId,
  locale,
}: {
  kind: string;
  documentId: string;
  locale: string;
}) {
  return { kind: kind as PublicationKind, subjectId: documentId as DocumentId, locale };
}

function documentsOf(strapi: Core.Strapi): DocumentActions {
  return strapi.plugin(PLUGIN_ID).service('documents');
}

/** What somebody decides about a draft or a publication. */
export const adminPublication = ({ strapi }: { strapi: Core.Strapi }) => ({
  approve: (ctx: AdminContext) =>
    answering(async () => {
      const { note = '', readHash, ...request } = await validateApprovalRequest(ctx.request.body);
      const subject = subjectOf(request);
      await refuseForbidden(strapi, { ctx, deed: 'approve', places: [subject] });
      return approveContent(storesOf(strapi), {
        ...subject,
        adminUserId: ctx.state.user.id,
        note,
        readHash,
        mayApprove: (locale) => isAllowed(strapi, { ctx, deed: 'approve', place: { ...subject, locale } }),
      });
    }),

  publish: (ctx: AdminContext) =>
    answering(async () => {
      const request = await validatePublishRequest(ctx.request.body);
      const withdrawLocales = request.withdrawLocales ?? [];
      const subject = subjectOf(request);
      await refuseForbidden(strapi, { ctx, deed: 'publish', places: [subject] });
      const gone = { ...subject, locale: withdrawLocales, withDependants: true };
      const places = await withdrawnBy(storesOf(strapi), gone);
      await refuseForbidden(strapi, { ctx, deed: 'withdraw', places });
      await documentsOf(strapi).publish({ ...subject, withdrawLocales });
      return { published: request.locale, withdrawn: withdrawLocales };
    }),

  withdraw: (ctx: AdminContext) =>
    answering(async () => {
      const request = await validateWithdrawalRequest(ctx.request.body);
      const { note, withDependants = false } = request;
      const reason = request.reason as WithdrawalReason; // checked against these two
      const subject = subjectOf(request);
      const places = await withdrawnBy(storesOf(strapi), { ...subject, withDependants });
      await refuseForbidden(strapi, { ctx, deed: 'withdraw', places });
      await documentsOf(strapi).withdraw({ ...subject, reason, note, withDependants });
      return { withdrawn: request.locale };
    }),
});

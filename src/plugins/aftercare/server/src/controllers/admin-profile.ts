import type { Core } from '@strapi/strapi';
import { type AdminContext, answering, holds, storesOf } from './admin-context';

/** Who is signed in, as the clinic knows them, and which of the plugin's functions they may see. */
export const adminProfile = ({ strapi }: { strapi: Core.Strapi }) => ({
  read: (ctx: AdminContext) =>
    answering(async () => {
      const therapist = await storesOf(strapi).therapists.findByAdminUser(ctx.state.user.id);
      return {
        therapist: therapist && { documentId: therapist.documentId, displayName: therapist.displayName },
        can: {
          approve: holds(ctx, 'approve'),
          publish: holds(ctx, 'publish'),
          withdraw: holds(ctx, 'withdraw'),
          restore: holds(ctx, 'restore'),
          importLibrary: holds(ctx, 'importLibrary'),
        },
      };
    }),
});

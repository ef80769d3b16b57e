import type { Core } from '@strapi/strapi';

export default {
  /**
   * Runs before the database is opened. Without the plugin its content types would be unknown, and
   * Strapi would treat their tables as left over.
   */
  register({ strapi }: { strapi: Core.Strapi }) {
    if (!strapi.plugin('aftercare')) {
      throw new Error(
        'The aftercare plugin is not built or not enabled. Build it with: npm run build:plugin',
      );
    }
  },
};

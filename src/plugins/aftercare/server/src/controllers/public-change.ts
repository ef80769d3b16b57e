import type { Core } from '@strapi/strapi';
import { readingOf, type StrapiContext, sendPublicList } from './public-answers';

/** The feed of what changed on the public side. */
export const publicChange = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (ctx: StrapiContext) => sendPublicList({ ctx, collection: 'changes', reading: readingOf(strapi) }),
});

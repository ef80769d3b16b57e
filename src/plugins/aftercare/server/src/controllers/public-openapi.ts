import type { Core } from '@strapi/strapi';
import { readingOf, type StrapiContext, sendReference } from './public-answers';

/** The description of the API for programs. */
export const publicOpenApi = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (ctx: StrapiContext) => sendReference({ ctx, reading: readingOf(strapi) }),
});

import type { Core } from '@strapi/strapi';
import { readingOf, type StrapiContext, sendPublicList, sendPublicPublication } from './public-answers';

/** Exercises for websites. */
export const publicExercise = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (ctx: StrapiContext) => sendPublicList({ ctx, collection: 'exercises', reading: readingOf(strapi) }),
  findOne: (ctx: StrapiContext) =>
    sendPublicPublication({ ctx, kind: 'exercise', reading: readingOf(strapi) }),
});

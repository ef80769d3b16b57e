import type { Core } from '@strapi/strapi';
import { readingOf, type StrapiContext, sendPublicList, sendPublicPublication } from './public-answers';

/** Routines for websites. */
export const publicRoutine = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (ctx: StrapiContext) => sendPublicList({ ctx, collection: 'routines', reading: readingOf(strapi) }),
  findOne: (ctx: StrapiContext) =>
    sendPublicPublication({ ctx, kind: 'routine', reading: readingOf(strapi) }),
});

/** Earlier versions of routines, apart from the current ones so that a clinic can keep them to itself. */
export const publicRoutineVersion = ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: (ctx: StrapiContext) =>
    sendPublicPublication({ ctx, kind: 'routine', reading: readingOf(strapi) }),
});

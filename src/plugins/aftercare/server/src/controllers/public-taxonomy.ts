import type { Core } from '@strapi/strapi';
import type { TaxonomyCollection } from '../delivery/public-actions';
import { readingOf, type StrapiContext, sendPublicList } from './public-answers';

const listOf =
  (collection: TaxonomyCollection) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    find: (ctx: StrapiContext) => sendPublicList({ ctx, collection, reading: readingOf(strapi) }),
  });

/** One controller a taxonomy, so that each is an action of its own in Users & Permissions. */
export const publicTaxonomies = {
  'public-body-area': listOf('body-areas'),
  'public-condition': listOf('conditions'),
  'public-reason': listOf('reasons'),
  'public-technique': listOf('techniques'),
  'public-equipment': listOf('equipment'),
};

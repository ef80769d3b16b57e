import type { Core } from '@strapi/strapi';
import { composition } from '../composition';
import { createMaintenance } from './maintenance';

interface Options {
  readonly strapi: Core.Strapi;
}

/** The parts of the composition that routes and commands reach through Strapi. */
export const services = {
  stores: ({ strapi }: Options) => composition({ strapi }).stores,
  publications: ({ strapi }: Options) => composition({ strapi }).stores.publications,
  reading: ({ strapi }: Options) => composition({ strapi }).reading,
  maintenance: createMaintenance,
  names: ({ strapi }: Options) => composition({ strapi }).names,
  'recent-drafts': ({ strapi }: Options) => composition({ strapi }).recent,
  documents: ({ strapi }: Options) => composition({ strapi }).documents,
  'rebuild-worker': ({ strapi }: Options) => composition({ strapi }).rebuilds,
};

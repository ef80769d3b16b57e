import type { Core } from '@strapi/strapi';
import { THERAPIST_UID } from './constants';

/**
 * Keeps a production start away from a database in which fictional therapists have signed content.
 *
 * @throws where one of them is on record
 */
export async function refuseDemoInProduction({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (process.env.NODE_ENV !== 'production') return;
  const demoTherapists = await strapi.db.query(THERAPIST_UID).count({ where: { isDemo: true } });
  if (demoTherapists === 0) return;
  throw new Error(
    'This database holds the demo clinic, whose therapists are fictional. Start production on an empty database and bring the library in with: npm run aftercare -- import-library',
  );
}

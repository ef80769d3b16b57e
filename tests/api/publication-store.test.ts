import type { Core } from '@strapi/strapi';
import { openDatabase } from '../../src/plugins/aftercare/server/src/store/database';
import { createPublicationStore } from '../../src/plugins/aftercare/server/src/store/publications';
import { createRevisionCounters } from '../../src/plugins/aftercare/server/src/store/revision-counters';
import { publicationStoreSuite } from '../../src/plugins/aftercare/server/src/store/testing/publication-store-suite';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;

afterAll(() => stopStrapi(strapi));

publicationStoreSuite(process.env.DATABASE_CLIENT ?? 'sqlite', async () => {
  strapi = await bootStrapi();
  const database = openDatabase({ strapi });
  const store = createPublicationStore({ database, counters: createRevisionCounters({ database }) });
  return { store, transaction: database.transaction };
});

it('refuses a write outside a transaction', async () => {
  const database = openDatabase({ strapi });
  const store = createPublicationStore({ database, counters: createRevisionCounters({ database }) });
  await expect(store.nextRevision()).rejects.toThrow('needs an open transaction');
});

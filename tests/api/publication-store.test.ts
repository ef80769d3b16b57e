import type { Core } from '@strapi/strapi';
import { openDatabase } from '../../src/plugins/aftercare/server/src/store/database';
import { createPublicFeed } from '../../src/plugins/aftercare/server/src/store/public-feed';
import { createPublicationStore } from '../../src/plugins/aftercare/server/src/store/publications';
import { createRevisionCounters } from '../../src/plugins/aftercare/server/src/store/revision-counters';
import { fullTextOf } from '../../src/plugins/aftercare/server/src/store/search/full-text';
import { publicationStoreSuite } from '../../src/plugins/aftercare/server/src/store/testing/publication-store-suite';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;

afterAll(() => stopStrapi(strapi));

publicationStoreSuite(process.env.DATABASE_CLIENT ?? 'sqlite', async () => {
  strapi = await bootStrapi();
  const database = openDatabase({ strapi });
  const counters = createRevisionCounters({ database });
  const feed = createPublicFeed({ database, counters, now: () => '2026-03-02T10:00:00.000Z' });
  const store = createPublicationStore({ database, counters, feed, fullText: fullTextOf({ strapi }) });
  return { store, transaction: database.transaction };
});

it('refuses a write outside a transaction', async () => {
  const counters = createRevisionCounters({ database: openDatabase({ strapi }) });
  await expect(counters.next('content')).rejects.toThrow('needs an open transaction');
});

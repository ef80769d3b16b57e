import type { Core } from '@strapi/strapi';
import { createApiReference } from './api-reference';
import { type ChangeFeed, createChangeFeed } from './change-feed';
import type { PluginConfig } from './config/plugin-config';
import { PLUGIN_ID } from './constants';
import type { PublicReading } from './controllers/public-list';
import { type Delivery, registerDelivery } from './delivery';
import { apiPrefix } from './delivery/api-prefix';
import { createDocumentActions, type DocumentActions } from './projection/document-actions';
import { createApprovalStore } from './store/approval-store';
import { createClinicStore } from './store/clinic-store';
import { openDatabase } from './store/database';
import { createDocumentNames, type DocumentNames } from './store/document-names';
import { createDraftStore } from './store/draft-store';
import { createExerciseKeyStore } from './store/exercise-key-store';
import { readLanguages } from './store/languages';
import { createPublicFeed } from './store/public-feed';
import { createPublicationStore } from './store/publications';
import { createRebuildJobStore } from './store/rebuild-job-store';
import { createRecentDrafts, type RecentDrafts } from './store/recent-drafts';
import { createRevisionCounters } from './store/revision-counters';
import { fullTextOf } from './store/search/full-text';
import { tablePlace } from './store/search/search-tables';
import { createTaxonomyStore } from './store/taxonomy-store';
import { createTherapistStore } from './store/therapist-store';
import { encodeBody, sha256, systemClock } from './system';
import { createRebuildWorker, type RebuildWorker } from './use-cases/rebuild-dependants';
import type { Stores } from './use-cases/stores';

/** Everything the plugin is made of, put together once for each Strapi. */
export interface Composition {
  readonly stores: Stores;
  readonly reading: PublicReading;
  readonly rebuilds: RebuildWorker;
  readonly names: DocumentNames;
  readonly recent: RecentDrafts;
  readonly documents: DocumentActions;
  readonly feed: ChangeFeed;
  /** Makes the rows the plugin cannot be without. */
  readonly prepare: () => Promise<void>;
}

const compositions = new WeakMap<Core.Strapi, Composition>();

/** The plugin's parts; made at the first call, which must come after the database is open. */
export function composition({ strapi }: { strapi: Core.Strapi }): Composition {
  const made = compositions.get(strapi) ?? compose({ strapi });
  compositions.set(strapi, made);
  return made;
}

function compose({ strapi }: { strapi: Core.Strapi }): Composition {
  const onFailure = (error: unknown) =>
    strapi.log.error(`${PLUGIN_ID}: ${error instanceof Error ? error.message : String(error)}`);
  const feed = createChangeFeed({ onFailure });
  const database = openDatabase({ strapi });
  const counters = createRevisionCounters({ database });
  const taxonomies = createTaxonomyStore({ strapi, database, counters });
  const publicFeed = createPublicFeed({ database, counters, now: systemClock.now });
  const fullText = fullTextOf({ strapi });
  const publications = createPublicationStore({ database, counters, fullText, feed: publicFeed });
  const stores: Stores = {
    publications,
    taxonomies,
    drafts: createDraftStore({ strapi }),
    exerciseKeys: createExerciseKeyStore({ database }),
    clinics: createClinicStore({ strapi }),
    therapists: createTherapistStore({ strapi }),
    approvals: createApprovalStore({ database }),
    jobs: createRebuildJobStore({ database }),
    clock: systemClock,
    hash: sha256,
    encode: encodeBody,
    transaction: database.transaction,
    settingsChanged: async () => {
      await counters.next('settings');
    },
    announce: (changes) => database.afterCommit(() => feed.announce(changes)),
  };
  return {
    stores,
    reading: {
      store: publications,
      readTaxonomy: taxonomies.read,
      languages: () => readLanguages({ strapi }),
      feed: publicFeed,
      prefix: apiPrefix({ strapi }),
      reference: createApiReference({ strapi }),
    },
    rebuilds: createRebuildWorker({ stores, onFailure }),
    names: createDocumentNames({ strapi }),
    recent: createRecentDrafts({ strapi }),
    documents: createDocumentActions({ strapi, publications }),
    feed,
    prepare: async () => {
      await counters.prepare();
      await fullText.prepare(tablePlace({ strapi }));
      await publicFeed.begin();
    },
  };
}

const deliveries = new WeakMap<Core.Strapi, Delivery>();

/** Puts delivery in its place ahead of Strapi's middlewares. */
export function installDelivery({ strapi }: { strapi: Core.Strapi }): void {
  const config = strapi.config.get<PluginConfig>(`plugin::${PLUGIN_ID}`);
  deliveries.set(
    strapi,
    registerDelivery({ strapi, config, reading: () => composition({ strapi }).reading }),
  );
}

export function deliveryOf({ strapi }: { strapi: Core.Strapi }): Delivery {
  const delivery = deliveries.get(strapi);
  if (!delivery) throw new Error('Delivery is asked for before the plugin was registered.');
  return delivery;
}

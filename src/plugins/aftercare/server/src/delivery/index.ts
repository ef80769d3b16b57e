import type { Core } from '@strapi/strapi';
import type { PluginConfig } from '../config/plugin-config';
import { type PublicReading, readPublicList } from '../controllers/public-list';
import { docsPageAnswer } from '../docs-page/answer';
import { createDocsPageMiddleware } from '../docs-page/middleware';
import { AccessLog, sinkFor } from '../security/access-log';
import { grantDefaultPermissions } from '../security/default-permissions';
import { createRateLimit } from '../security/rate-limit';
import type { PublicationStore, SubjectLocale } from '../store/publication-store';
import { AccessState } from './access-state';
import { AnswerCache, type Loaded } from './answer-cache';
import { apiPrefix } from './api-prefix';
import { rememberingNegotiation } from './codings';
import { loadAnswer, type ReadList, subjectName } from './load-answer';
import { createDeliveryMiddleware, type DeliveryParts } from './middleware';
import { readAccessSettings } from './read-access-settings';
import { RevisionPoll } from './revision-poll';
import type { Target } from './target';
import { watchSettings } from './watch-settings';

/** Other nodes see a change within a second, so a look and what it takes must fit into it. */
const POLL_EVERY_MS = 500;

interface DeliveryOptions {
  readonly strapi: Core.Strapi;
  readonly config: PluginConfig;
  /** Called when the first request comes: the database is not open yet when delivery is registered. */
  readonly reading: () => PublicReading;
}

/** The fast way out of the house. */
export interface Delivery {
  /** In bootstrap: grants the default permissions, reads the settings and begins to watch. */
  start(): Promise<void>;
  /** Call after the commit of whatever changed what readers get of a document, in any language. */
  drop(subject: Pick<SubjectLocale, 'kind' | 'subjectId'>): void;
  /** The language of a request that names none. */
  readonly defaultLocale: string;
  stop(): void;
}

/** In register(): puts delivery ahead of all of Strapi's own middlewares. */
export function registerDelivery({ strapi, config, reading }: DeliveryOptions): Delivery {
  const cache = new AnswerCache({ bytes: config.cacheBytes });
  const access = new AccessState({
    read: () => readAccessSettings({ strapi }),
    onNewLocale: () => cache.clear(),
  });
  const log = new AccessLog({ sink: sinkFor(config.accessLog), now: Date.now });
  const prefix = apiPrefix({ strapi });
  const store = () => reading().store;
  const drop: Delivery['drop'] = (subject) => cache.drop(subjectName(subject));
  let poll: RevisionPoll | null = null;

  const parts: DeliveryParts = {
    prefix,
    cache,
    access,
    log,
    negotiate: rememberingNegotiation(),
    rateLimit: config.rateLimit.enabled ? createRateLimit(config.rateLimit) : null,
    load: loaderOf({ reading, access, prefix }),
    isDatabaseAway: () => poll?.isFailing ?? false,
    reportError: (error) => strapi.log.error(`aftercare: a public read failed: ${messageOf(error)}`),
  };
  strapi.server.use(createDeliveryMiddleware(parts));
  strapi.server.use(
    createDocsPageMiddleware({
      parts,
      load: () => docsPageAnswer({ text: reading().reference.page() }),
    }),
  );

  return {
    drop,
    get defaultLocale() {
      return access.defaultLocale;
    },
    async start() {
      if (config.grantDefaultPermissions) await grantDefaultPermissions({ strapi });
      watchSettings({ strapi, onChange: () => announceSettings({ strapi, store: store(), cache, access }) });
      poll = createPoll({ strapi, store: store(), drop, cache, access });
      await poll.start();
      await access.reload();
    },
    stop() {
      poll?.stop();
      log.close();
    },
  };
}

/** Reads what is not in memory, from the read model. */
function loaderOf({
  reading,
  access,
  prefix,
}: Pick<DeliveryOptions, 'reading'> & { access: AccessState; prefix: string }): (
  target: Target,
) => Promise<Loaded | null> {
  const readList: ReadList = async (target) => {
    const list = await readPublicList(target, reading());
    return list.ok ? list.value : null;
  };
  const defaultLocale = () => access.defaultLocale;
  return (target) => {
    const { store, reference } = reading();
    return loadAnswer(target, { store, readList, openApi: reference.json, defaultLocale, prefix });
  };
}

/**
 * Takes effect here at once, and moves the revision so that other nodes look again. Inside somebody
 * else's transaction it waits for the commit: before that nothing has changed.
 */
async function announceSettings({
  strapi,
  store,
  cache,
  access,
}: {
  strapi: Core.Strapi;
  store: PublicationStore;
  cache: AnswerCache;
  access: AccessState;
}): Promise<void> {
  const apply = async () => {
    cache.dropLists();
    try {
      await access.reload();
    } catch (error) {
      access.close();
      strapi.log.error(`aftercare: public permissions could not be read: ${messageOf(error)}`);
    }
  };
  const isNested = strapi.db.inTransaction();
  await strapi.db.transaction(async ({ onCommit }) => {
    await store.nextRevision();
    if (isNested) onCommit(() => void apply());
  });
  if (!isNested) await apply();
}

function createPoll({
  strapi,
  store,
  drop,
  cache,
  access,
}: {
  strapi: Core.Strapi;
  store: PublicationStore;
  drop: Delivery['drop'];
  cache: AnswerCache;
  access: AccessState;
}): RevisionPoll {
  return new RevisionPoll({
    store,
    everyMs: POLL_EVERY_MS,
    onHead: drop,
    onMove: () => {
      cache.dropLists();
      return access.reload();
    },
    onReset: () => cache.clear(),
    onFailure: (error) =>
      strapi.log.warn(`aftercare: the database is away; serving from memory: ${messageOf(error)}`),
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import type { Core } from '@strapi/strapi';
import { composition, deliveryOf } from './composition';
import { EVENTS, PLUGIN_ID } from './constants';
import { followLanguages } from './projection/follow-languages';
import { protectFiles } from './projection/protect-files';
import { refuseDemoInProduction } from './refuse-demo-in-production';
import { ensureAdminRoles } from './roles/ensure-admin-roles';
import { registerAdminActions } from './roles/register-actions';
import { configureSqlite } from './store/sqlite';
import { completeSearch } from './use-cases/complete-search';
import { markStale } from './use-cases/mark-stale';
import type { Change } from './use-cases/stores';
import { verifyPublications } from './use-cases/verify-publications';

/** Runs once the database is open and its tables are in place. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await refuseDemoInProduction({ strapi });
  await configureSqlite({ strapi });
  const { prepare, feed, rebuilds, stores } = composition({ strapi });
  await prepare();
  protectFiles({ strapi, stores });
  followLanguages({ strapi, stores });
  await registerAdminActions({ strapi });
  await ensureAdminRoles({ strapi });
  const delivery = deliveryOf({ strapi });
  await delivery.start();
  feed.onChange((changes) => {
    for (const change of changes) {
      delivery.drop(change);
      emitEvent({ strapi, change });
    }
    void rebuilds.run();
  });
  await catchUp({ strapi });
  strapi.cron.add({
    'aftercare-mark-stale': {
      task: async () => {
        await reported({ strapi, work: () => markStale(composition({ strapi }).stores) });
        // Also what a node that died has left waiting.
        void rebuilds.run();
      },
      // Each hour, since a clinic's day may begin at any of them. Whichever node comes second finds nothing to do.
      options: { rule: '0 5 * * * *' },
    },
  });
}

/** What happened while the process was down, and what an earlier one left waiting. */
async function catchUp({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { stores, rebuilds } = composition({ strapi });
  await reported({
    strapi,
    work: async () => {
      const { drift, repaired } = await verifyPublications(stores, { extent: 'start', isRepairing: true });
      if (drift > 0) strapi.log.warn(`${PLUGIN_ID}: ${drift} publications differed, ${repaired} repaired`);
      await markStale(stores);
      const unsearched = await completeSearch(stores);
      if (unsearched > 0)
        strapi.log.info(`${PLUGIN_ID}: writing what search lacks of ${unsearched} documents`);
    },
  });
  void rebuilds.run();
}

/** Readers have what was published last: a failure here is told, and does not keep the app from starting. */
async function reported({
  strapi,
  work,
}: {
  strapi: Core.Strapi;
  work: () => Promise<unknown>;
}): Promise<void> {
  try {
    await work();
  } catch (error) {
    strapi.log.error(`${PLUGIN_ID}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** For Strapi's webhooks: ids and versions, never text. */
function emitEvent({ strapi, change }: { strapi: Core.Strapi; change: Change }): void {
  if (change.kind !== 'routine' || change.what === 'changed') return;
  const { subjectId: documentId, locale, version } = change;
  const event = change.what === 'published' ? EVENTS.routinePublish : EVENTS.routineUnpublish;
  void strapi.eventHub.emit(event, { documentId, locale, version });
}

/** Ends what runs by itself, so that nothing touches a closed database. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  deliveryOf({ strapi }).stop();
  await composition({ strapi }).rebuilds.stop();
}

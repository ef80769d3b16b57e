import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../constants';
import type { RecentDrafts } from '../store/recent-drafts';
import { listAttention } from '../use-cases/list-attention';
import type { RebuildWorker } from '../use-cases/rebuild-dependants';
import { answering, storesOf } from './admin-context';

/** What waits for approval, what could not be carried along, and how far the rebuilding is. */
export const adminAttention = ({ strapi }: { strapi: Core.Strapi }) => ({
  read: () =>
    answering(() => {
      const worker: RebuildWorker = strapi.plugin(PLUGIN_ID).service('rebuild-worker');
      const recent: RecentDrafts = strapi.plugin(PLUGIN_ID).service('recent-drafts');
      return listAttention(storesOf(strapi), { recent, progress: worker.progress });
    }),
});

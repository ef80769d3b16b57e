import { TABLES } from '../constants';
import type { Database } from './database';
import { countFacet, listPublications } from './publication-list';
import * as reads from './publication-reads';
import { subjectColumns } from './publication-rows';
import type { PublicationStore } from './publication-store';
import { rewriteListing, writePublications, writeWithdrawal } from './publication-writes';
import type { RevisionCounters } from './revision-counters';

/** The read model in the tables of Strapi's own database. */
export function createPublicationStore({
  database,
  counters,
}: {
  database: Database;
  counters: RevisionCounters;
}): PublicationStore {
  const { read, write } = database;
  return {
    currentRevision: () => counters.current('content'),
    nextRevision: () => counters.next('content'),
    findHead: (query) => read((from) => reads.findHead({ from, query })),
    headsOf: (subject) => read((from) => reads.headsOf({ from, subject })),
    headsSince: (revision) => read((from) => reads.headsSince({ from, revision })),
    findVersion: (query) => read((from) => reads.findVersion({ from, query })),
    versionsOf: (query) => read((from) => reads.versionsOf({ from, query })),
    list: (query) => read((from) => listPublications({ from, query })),
    countByFacet: ({ locale, facet }) => read((from) => countFacet({ from, locale, facet })),
    isSlugTaken: (query) => read((from) => reads.isSlugTaken({ from, query })),
    publish: (entry) => write((from) => writePublications({ from, entry })),
    relist: (entry) => write((from) => rewriteListing({ from, entry })),
    withdraw: (entry) => write((from) => writeWithdrawal({ from, entry })),
    dependants: (dependency) => read((from) => reads.dependants({ from, dependency })),
    liveSources: (query) => read((from) => reads.liveSources({ from, query })),
    liveHeads: (query) => read((from) => reads.liveHeads({ from, query })),
    headsToMark: (query) => read((from) => reads.headsToMark({ from, query })),
    markStale: (entry) =>
      write(async (from) => {
        await from(TABLES.heads)
          .where({ ...subjectColumns(entry), state: 'live' })
          .update({ is_stale: entry.isStale, is_hidden: entry.isHidden, revision: entry.revision });
      }),
    noteSourceRow: (entry) =>
      write(async (from) => {
        await from(TABLES.heads).where(subjectColumns(entry)).update({ source_row: entry.sourceRow });
      }),
  };
}

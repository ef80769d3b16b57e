import { TABLES } from '../constants';
import { countFacet } from './count-facet';
import type { Database, From } from './database';
import type { PublicFeed } from './public-feed';
import * as reads from './publication-reads';
import { subjectColumns } from './publication-rows';
import type { PublicationStore, Revision, SubjectLocale } from './publication-store';
import { rewriteListing, writePublications, writeWithdrawal } from './publication-writes';
import type { RevisionCounters } from './revision-counters';
import type { FullText } from './search/full-text';
import { createFacetSets, searchPublications } from './search/search-list';
import { findUnsearched, followHeads, writeSearchRow } from './search/search-rows';

/** The read model in the tables of Strapi's own database. */
export function createPublicationStore({
  database,
  counters,
  feed,
  fullText,
}: {
  database: Database;
  counters: RevisionCounters;
  /** Told of every write that can change what the public gets. */
  feed: Pick<PublicFeed, 'record'>;
  readonly fullText: FullText;
}): PublicationStore {
  const { read, write } = database;
  const facetSets = createFacetSets();
  /** What search and the feed make of the heads a revision changed. */
  const follow = async (from: From, change: { revision: Revision; subject?: SubjectLocale }) => {
    await followHeads({ from, fullText, ...change });
    await feed.record(change);
  };
  return {
    currentRevision: () => counters.current('content'),
    nextRevision: () => counters.next('content'),
    findHead: (query) => read((from) => reads.findHead({ from, query })),
    headsOf: (subject) => read((from) => reads.headsOf({ from, subject })),
    headsSince: (revision) => read((from) => reads.headsSince({ from, revision })),
    findVersion: (query) => read((from) => reads.findVersion({ from, query })),
    versionsOf: (query) => read((from) => reads.versionsOf({ from, query })),
    list: (query) => read((from) => searchPublications({ from, fullText, facetSets, query })),
    countByFacet: ({ locale, facet }) => read((from) => countFacet({ from, locale, facet })),
    isSlugTaken: (query) => read((from) => reads.isSlugTaken({ from, query })),
    publish: (entry) =>
      write(async (from) => {
        const changed = await writePublications({ from, entry });
        if (!changed) return null;
        for (const publication of entry.publications) await writeSearchRow({ from, fullText, publication });
        await follow(from, { revision: entry.revision });
        return changed;
      }),
    relist: (entry) =>
      write(async (from) => {
        const isLive = await rewriteListing({ from, entry });
        if (!isLive) return;
        await writeSearchRow({ from, fullText, publication: entry.publication });
        await follow(from, { revision: entry.revision, subject: entry.publication });
      }),
    withdraw: (entry) =>
      write(async (from) => {
        const changed = await writeWithdrawal({ from, entry });
        await follow(from, { revision: entry.revision });
        return changed;
      }),
    dependants: (dependency) => read((from) => reads.dependants({ from, dependency })),
    liveSources: (query) => read((from) => reads.liveSources({ from, query })),
    unsearched: () => read((from) => findUnsearched({ from })),
    liveHeads: (query) => read((from) => reads.liveHeads({ from, query })),
    headsToMark: (query) => read((from) => reads.headsToMark({ from, query })),
    markStale: (entry) =>
      write(async (from) => {
        await from(TABLES.heads)
          .where({ ...subjectColumns(entry), state: 'live' })
          .update({ is_stale: entry.isStale, is_hidden: entry.isHidden, revision: entry.revision });
        await follow(from, { revision: entry.revision, subject: entry });
      }),
    noteSourceRow: (entry) =>
      write(async (from) => {
        await from(TABLES.heads).where(subjectColumns(entry)).update({ source_row: entry.sourceRow });
      }),
  };
}

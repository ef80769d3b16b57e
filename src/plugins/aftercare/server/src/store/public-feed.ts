import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import { TABLES } from '../constants';
import type { Database, From } from './database';
import { changedPublicState, type FeedEntry, type PublicState } from './feed-entry';
import { HEAD_COLUMNS, headOf, newRowId, type Row, subjectColumns } from './publication-rows';
import type { Head, Revision, SubjectLocale, WithdrawalReason } from './publication-store';
import type { RevisionCounters } from './revision-counters';

export interface FeedQuery {
  /** The position a reader has reached; 0 for none. */
  readonly after: number;
  /** null for every language. */
  readonly locale: LocaleCode | null;
  readonly limit: number;
}

/**
 * What the public side is and was: one entry for each document and language that ever was public, so
 * whoever applies the entries in their order ends with what is public now.
 *
 * It is a table of its own, so that a query of it can hold nothing that is for patients alone, and it
 * is numbered by a counter of its own, whose gaps would else tell how often something else changes.
 */
export interface PublicFeed {
  /** Entries after a position, in their order; at most `limit`. */
  read(query: FeedQuery): Promise<readonly FeedEntry[]>;
  /** The position of the newest change there ever was; 0 before the first. */
  newest(): Promise<number>;
  /**
   * Notes inside the open transaction what the heads of a revision have become for the public.
   * `subject` spares looking at the others, where one revision changes many.
   */
  record(change: { revision: Revision; subject?: SubjectLocale }): Promise<void>;
  /** Notes what is public in a database that is older than the feed; does nothing after the first time. */
  begin(): Promise<void>;
}

const COLUMNS = [
  'position',
  'kind',
  'subject_id',
  'subject_locale',
  'state',
  'version',
  'slug',
  'reason',
  'changed_at',
] as const;

/** What every new entry gets beside its state. */
interface Numbering {
  readonly next: () => Promise<number>;
  readonly at: string;
}

const PAGE = 200;

export function createPublicFeed({
  database,
  counters,
  now,
}: {
  database: Database;
  counters: RevisionCounters;
  /** The moment as an ISO text in UTC. */
  now: () => string;
}): PublicFeed {
  const { read, write } = database;
  const next = () => counters.next('feed');
  const newest = () => counters.current('feed');
  return {
    read: (query) => read((from) => readEntries({ from, query })),
    newest,
    record: ({ revision, subject }) =>
      write(async (from) => {
        const scope = { revision, ...(subject ? subjectColumns(subject) : {}) };
        await recordHeads({ from, heads: await headsWhere({ from, scope }), next, at: now() });
      }),
    async begin() {
      if ((await newest()) > 0) return;
      await database.transaction(async () => {
        // Locks: of two nodes that start, the second waits and finds it done.
        await counters.next('content');
        if ((await newest()) > 0) return;
        await write((from) => recordAllLive({ from, next, at: now() }));
      });
    },
  };
}

async function readEntries({ from, query }: { from: From; query: FeedQuery }): Promise<readonly FeedEntry[]> {
  const found = from(TABLES.feedEntries)
    .select(...COLUMNS)
    .where('position', '>', query.after);
  if (query.locale !== null) found.where({ subject_locale: query.locale });
  const rows: readonly Row[] = await found.orderBy('position').limit(query.limit);
  return rows.map(entryOf);
}

async function headsWhere({ from, scope }: { from: From; scope: object }): Promise<readonly Head[]> {
  const rows: readonly Row[] = await from(TABLES.heads)
    .select(...HEAD_COLUMNS)
    .where(scope)
    .orderBy('id');
  return rows.map(headOf);
}

async function recordAllLive({ from, ...numbering }: { from: From } & Numbering): Promise<void> {
  for (let after = 0; ; ) {
    const rows: readonly Row[] = await from(TABLES.heads)
      .select(...HEAD_COLUMNS)
      .where({ state: 'live' })
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE);
    await recordHeads({ from, heads: rows.map(headOf), ...numbering });
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last.id);
  }
}

/**
 * A position is taken by a statement that locks its counter until the transaction ends, so positions
 * become visible in order, and a reader who has seen one will be shown nothing below it later.
 */
async function recordHeads({
  from,
  heads,
  next,
  at,
}: { from: From; heads: readonly Head[] } & Numbering): Promise<void> {
  for (const head of heads) {
    const key = subjectColumns(head);
    // Reads the newest committed row also where an older snapshot is open.
    const row: Row | undefined = await from(TABLES.feedEntries)
      .where(key)
      .forUpdate()
      .first('id', ...COLUMNS);
    const state = changedPublicState({ head, before: row ? entryOf(row) : null });
    if (state === null) continue;
    const values = { ...key, ...stateColumns(state), position: await next(), changed_at: at };
    if (row) await from(TABLES.feedEntries).where({ id: row.id }).update(values);
    // Another document's publish in the same transaction may have noted it meanwhile.
    else
      await from(TABLES.feedEntries)
        .insert({ ...newRowId(), ...values })
        .onConflict(Object.keys(key))
        .merge(values);
  }
}

function stateColumns({ change, version, slug, reason }: PublicState) {
  return { state: change, version, slug, reason };
}

/** The casts trust what this module wrote into the same columns. */
function entryOf(row: Row): FeedEntry {
  return {
    position: Number(row.position),
    kind: row.kind as PublicationKind,
    subjectId: row.subject_id as DocumentId,
    locale: String(row.subject_locale),
    change: row.state === 'published' ? 'published' : 'withdrawn',
    version: Number(row.version),
    slug: String(row.slug),
    reason: (row.reason ?? null) as WithdrawalReason | null,
    at: String(row.changed_at),
  };
}

import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Finding } from '../../../core/readiness/finding';
import { TABLES } from '../constants';
import type { Database, From } from './database';
import { newRowId } from './publication-rows';

export type RebuildCause = 'dependency' | 'setting' | 'repair';

export interface RebuildJob {
  readonly id: number;
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  readonly cause: RebuildCause;
  /** Grows with every request, so that a request made while the job runs is not lost. */
  readonly requestedAt: number;
}

/** What kept a document from being rebuilt, in one language. */
export interface Attention {
  readonly locale: LocaleCode;
  readonly findings: readonly Finding[];
}

export interface AttentionEntry {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  readonly attention: readonly Attention[];
}

/**
 * Documents that are to be built again because something they show has changed. One row a document:
 * asked twice it is built once.
 */
export interface RebuildJobStore {
  /** Asks for documents inside the open transaction. `isSafety` puts them before all others. */
  request(entry: {
    readonly subjects: readonly { readonly kind: PublicationKind; readonly subjectId: DocumentId }[];
    readonly cause: RebuildCause;
    readonly isSafety: boolean;
    /** The revision of the change; two requests are told apart by it. */
    readonly revision: number;
  }): Promise<void>;
  /** The next document to build, safety changes first; null where all is done. */
  next(): Promise<RebuildJob | null>;
  /** Closes a job inside the open transaction, unless it was asked for again meanwhile. */
  finish(entry: { job: RebuildJob; attention: readonly Attention[] }): Promise<void>;
  /** Takes a document off the list, because it was published or withdrawn as a whole. */
  settle(subject: { kind: PublicationKind; subjectId: DocumentId }): Promise<void>;
  /** Documents that keep their version because a rebuilt one would not pass the gate. */
  attention(): Promise<readonly AttentionEntry[]>;
  progress(): Promise<{ waiting: number; done: number; attention: number }>;
}

export function createRebuildJobStore({ database }: { database: Database }): RebuildJobStore {
  const { read, write } = database;
  return {
    request: (entry) =>
      write(async (from) => {
        for (const subject of entry.subjects) await requestOne({ from, entry, subject });
      }),
    next: () =>
      read(async (from) => {
        const row = await from(TABLES.rebuildJobs)
          .where({ state: 'waiting' })
          .orderBy('priority')
          .orderBy('id')
          .first();
        return row ? jobOf(row) : null;
      }),
    finish: ({ job, attention }) =>
      write(async (from) => {
        await from(TABLES.rebuildJobs)
          .where({ id: job.id, requested_at: job.requestedAt })
          .update(
            attention.length === 0
              ? { state: 'done', findings: null }
              : { state: 'attention', findings: JSON.stringify(attention) },
          );
      }),
    settle: ({ kind, subjectId }) =>
      write(async (from) => {
        await from(TABLES.rebuildJobs)
          .where({ kind, subject_id: subjectId })
          .update({ state: 'done', findings: null });
      }),
    attention: () => read(readAttention),
    progress: () => read(countStates),
  };
}

async function requestOne({
  from,
  entry,
  subject,
}: {
  from: From;
  entry: Parameters<RebuildJobStore['request']>[0];
  subject: { kind: PublicationKind; subjectId: DocumentId };
}): Promise<void> {
  const key = { kind: subject.kind, subject_id: subject.subjectId };
  const priority = entry.isSafety ? 0 : 1;
  const present = await from(TABLES.rebuildJobs).where(key).first('id', 'state', 'priority');
  const isWaiting = present?.state === 'waiting';
  const values = {
    state: 'waiting',
    // Whoever waits for a safety change keeps its place when something lesser comes in.
    priority: isWaiting ? Math.min(present.priority, priority) : priority,
    cause: entry.cause,
    requested_at: entry.revision,
    findings: null,
  };
  if (present) await from(TABLES.rebuildJobs).where({ id: present.id }).update(values);
  else await from(TABLES.rebuildJobs).insert({ ...newRowId(), ...key, ...values });
}

interface JobRow {
  readonly id: number;
  readonly kind: PublicationKind;
  readonly subject_id: DocumentId;
  readonly cause: RebuildCause;
  readonly requested_at: number;
  readonly findings: string | null;
}

function jobOf(row: JobRow): RebuildJob {
  return {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    cause: row.cause,
    requestedAt: row.requested_at,
  };
}

async function readAttention(from: From): Promise<readonly AttentionEntry[]> {
  const rows: readonly JobRow[] = await from(TABLES.rebuildJobs).where({ state: 'attention' }).orderBy('id');
  return rows.map((row) => ({
    kind: row.kind,
    subjectId: row.subject_id,
    attention: JSON.parse(row.findings ?? '[]'),
  }));
}

async function countStates(from: From): Promise<{ waiting: number; done: number; attention: number }> {
  const rows: readonly { state: string; total: unknown }[] = await from(TABLES.rebuildJobs)
    .select('state')
    .count({ total: '*' })
    .groupBy('state');
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.total ?? 0);
  return { waiting: of('waiting'), done: of('done'), attention: of('attention') };
}

import type { ContentHash, DocumentId, LocalDate } from '../../../core/brands';
import { TABLES } from '../constants';
import type { Database } from './database';
import { newRowId, subjectColumns } from './publication-rows';
import type { SubjectLocale } from './publication-store';

export interface Approval extends SubjectLocale {
  /** Hash of exactly the content that was approved. */
  readonly hash: ContentHash;
  readonly reviewerId: DocumentId;
  /** Account the reviewer was signed in with; null where it was given before accounts were kept. */
  readonly reviewerUserId: number | null;
  /** Accounts of the author and of whoever changed the content last, as they were at the approval. */
  readonly writerUserIds: readonly number[];
  readonly on: LocalDate;
  readonly note: string;
}

export interface ApprovalStore {
  /** Approvals of exactly this content, the latest first. */
  findAll(query: SubjectLocale & { hash: ContentHash }): Promise<readonly Approval[]>;
  /** The latest approval of whatever content the document had; null where there never was one. */
  findLatest(query: SubjectLocale): Promise<Approval | null>;
  /** Adds a row; an approval is never changed. Needs an open transaction. */
  add(approval: Approval): Promise<void>;
}

type Row = Readonly<Record<'approval_hash' | 'reviewer_id' | 'approved_on' | 'note', string>> & {
  readonly reviewer_user_id: number | null;
  readonly writer_user_ids: string | null;
};

export function createApprovalStore({ database }: { database: Database }): ApprovalStore {
  return {
    findAll: (query) =>
      database.read(async (from) => {
        const where = { ...subjectColumns(query), approval_hash: query.hash };
        const rows: readonly Row[] = await from(TABLES.approvals).where(where).orderBy('id', 'desc');
        return rows.map((row) => approvalOf({ subject: query, row }));
      }),
    findLatest: (query) =>
      database.read(async (from) => {
        const row = await from(TABLES.approvals).where(subjectColumns(query)).orderBy('id', 'desc').first();
        return row ? approvalOf({ subject: query, row }) : null;
      }),
    add: (approval) =>
      database.write(async (from) => {
        await from(TABLES.approvals).insert({
          ...newRowId(),
          ...subjectColumns(approval),
          approval_hash: approval.hash,
          reviewer_id: approval.reviewerId,
          reviewer_user_id: approval.reviewerUserId,
          writer_user_ids: JSON.stringify(approval.writerUserIds),
          approved_on: approval.on,
          note: approval.note,
        });
      }),
  };
}

function approvalOf({ subject, row }: { subject: SubjectLocale; row: Row }): Approval {
  return {
    kind: subject.kind,
    subjectId: subject.subjectId,
    locale: subject.locale,
    hash: row.approval_hash as ContentHash,
    reviewerId: row.reviewer_id as DocumentId,
    reviewerUserId: row.reviewer_user_id === null ? null : Number(row.reviewer_user_id),
    writerUserIds: numbersIn(row.writer_user_ids),
    on: row.approved_on as LocalDate,
    note: row.note ?? '',
  };
}

/** A list this module wrote itself; older rows have none. */
function numbersIn(list: string | null): readonly number[] {
  const read: unknown = JSON.parse(list ?? '[]');
  return Array.isArray(read) ? read.map(Number) : [];
}

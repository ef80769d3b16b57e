import type { ContentHash, DocumentId, LocalDate } from '../../../core/brands';
import { TABLES } from '../constants';
import type { Database } from './database';
import { newRowId, subjectColumns } from './publication-rows';
import type { SubjectLocale } from './publication-store';

export interface Approval extends SubjectLocale {
  /** Hash of exactly the content that was approved. */
  readonly hash: ContentHash;
  readonly reviewerId: DocumentId;
  readonly on: LocalDate;
  readonly note: string;
}

export interface ApprovalStore {
  /** The latest approval of exactly this content; null where there is none. */
  find(query: SubjectLocale & { hash: ContentHash }): Promise<Approval | null>;
  /** The latest approval of whatever content the document had; null where there never was one. */
  findLatest(query: SubjectLocale): Promise<Approval | null>;
  /** Adds a row; an approval is never changed. Needs an open transaction. */
  add(approval: Approval): Promise<void>;
}

type Row = Readonly<Record<'approval_hash' | 'reviewer_id' | 'approved_on' | 'note', string>>;

export function createApprovalStore({ database }: { database: Database }): ApprovalStore {
  function latest(query: SubjectLocale & { hash?: ContentHash }): Promise<Approval | null> {
    return database.read(async (from) => {
      const found = from(TABLES.approvals).where(subjectColumns(query)).orderBy('id', 'desc');
      if (query.hash) found.where({ approval_hash: query.hash });
      const row = await found.first();
      return row ? approvalOf({ subject: query, row }) : null;
    });
  }
  return {
    find: latest,
    findLatest: latest,
    add: (approval) =>
      database.write(async (from) => {
        await from(TABLES.approvals).insert({
          ...newRowId(),
          ...subjectColumns(approval),
          approval_hash: approval.hash,
          reviewer_id: approval.reviewerId,
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
    on: row.approved_on as LocalDate,
    note: row.note ?? '',
  };
}

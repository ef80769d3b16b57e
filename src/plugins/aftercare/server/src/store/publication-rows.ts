import { randomUUID } from 'node:crypto';
import type { ContentHash, DocumentId, LocalDate } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Audience } from '../../../core/routine/routine';
import { foldPhrase } from '../../../core/text/fold';
import type {
  EncodedBody,
  Head,
  NewPublication,
  Revision,
  StoredPublication,
  SubjectLocale,
  WithdrawalReason,
} from './publication-store';

/** A row as the database hands it over; `readText` and its siblings narrow each column. */
export type Row = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));

/** Columns of a head, without the wide ones that lists alone need. */
export const HEAD_COLUMNS = [
  'id',
  'kind',
  'subject_id',
  'subject_locale',
  'state',
  'version',
  'slug',
  'revision',
  'content_hash',
  'source_hash',
  'source_row',
  'translated_from',
  'audience',
  'is_public',
  'is_stale',
  'is_hidden',
  'review_by',
  'withdrawal_reason',
  'withdrawal_note',
  'unsafe_version',
  'title',
] as const;

/** Columns of a version, without its bytes and its source. */
export const VERSION_COLUMNS = [
  'kind',
  'subject_id',
  'subject_locale',
  'version',
  'content_hash',
  'approval_hash',
  'cause',
  'made_at',
] as const;

/** The columns that say which document in which language. */
export function subjectColumns(subject: SubjectLocale) {
  return { kind: subject.kind, subject_id: subject.subjectId, subject_locale: subject.locale };
}

/** The casts trust what this module wrote into the same columns. */
function subjectOf(row: Row): SubjectLocale {
  return {
    kind: row.kind as PublicationKind,
    subjectId: row.subject_id as DocumentId,
    locale: textOf(row.subject_locale),
  };
}

export function headOf(row: Row): Head {
  return {
    ...subjectOf(row),
    state: row.state === 'live' ? 'live' : 'withdrawn',
    version: Number(row.version),
    slug: textOf(row.slug),
    revision: Number(row.revision),
    contentHash: textOf(row.content_hash) as ContentHash,
    sourceHash: textOf(row.source_hash) as ContentHash,
    audience: textOrNull(row.audience) as Audience | null,
    isPublic: Boolean(row.is_public) && !row.is_hidden,
    isStale: Boolean(row.is_stale),
    isHidden: Boolean(row.is_hidden),
    reviewBy: textOf(row.review_by) as LocalDate,
    title: textOf(row.title),
    sourceRow: numberOrNull(row.source_row),
    translatedFrom: textOrNull(row.translated_from),
    withdrawalReason: textOrNull(row.withdrawal_reason) as WithdrawalReason | null,
    withdrawalNote: textOf(row.withdrawal_note),
    unsafeVersion: Number(row.unsafe_version ?? 0),
  };
}

export function versionOf(row: Row): Omit<StoredPublication, 'body' | 'source'> {
  return {
    ...subjectOf(row),
    version: Number(row.version),
    contentHash: textOf(row.content_hash) as ContentHash,
    approvalHash: textOf(row.approval_hash) as ContentHash,
    cause: row.cause as NewPublication['cause'],
    publishedAt: textOf(row.made_at),
  };
}

export function publicationOf(row: Row): StoredPublication {
  return { ...versionOf(row), body: bodyOf(row), source: textOf(row.source) };
}

function bodyOf(row: Row): EncodedBody {
  return {
    identity: Buffer.from(textOf(row.identity), 'utf8'),
    gzip: Buffer.from(textOf(row.gzip), 'base64'),
    brotli: Buffer.from(textOf(row.brotli), 'base64'),
    hash: textOf(row.body_hash) as ContentHash,
  };
}

/** Strapi's export and import address rows by a document id, also those of internal types. */
export function newRowId(): { document_id: string } {
  return { document_id: randomUUID().replaceAll('-', '').slice(0, 24) };
}

export function publicationRow(publication: NewPublication) {
  return {
    ...newRowId(),
    ...subjectColumns(publication),
    version: publication.version,
    identity: publication.body.identity.toString('utf8'),
    gzip: publication.body.gzip.toString('base64'),
    brotli: publication.body.brotli.toString('base64'),
    body_hash: publication.body.hash,
    content_hash: publication.contentHash,
    source: publication.source,
    source_hash: publication.sourceHash,
    approval_hash: publication.approvalHash,
    cause: publication.cause,
    made_at: publication.publishedAt,
  };
}

/** All columns of a head but who may see it, which for an exercise hangs on the routines that use it. */
export function headRow({ publication, revision }: { publication: NewPublication; revision: Revision }) {
  const { listing } = publication;
  return {
    ...subjectColumns(publication),
    state: 'live',
    version: publication.version,
    slug: publication.slug,
    revision,
    content_hash: publication.contentHash,
    source_hash: publication.sourceHash,
    ...(publication.sourceRow === null ? {} : { source_row: publication.sourceRow }),
    translated_from: publication.translatedFrom,
    audience: listing.audience,
    is_stale: publication.isStale,
    is_hidden: publication.isHidden,
    review_by: listing.reviewBy,
    withdrawal_reason: null,
    withdrawal_note: null,
    title: listing.title.slice(0, 255),
    sort_title: foldPhrase(listing.title).slice(0, 255),
    search_text: listing.search.snippetText,
    search_ranked: JSON.stringify(listing.search.ranked),
    minutes_per_day: listing.minutesPerDay,
    exercise_count: listing.exerciseCount,
    card: listing.card,
    made_at: publication.publishedAt,
  };
}

import { choice, flag, text, token } from './attributes';
import { contentType } from './content-type';

const KINDS = ['routine', 'exercise'];

/**
 * Which document in which language. The language has a column of its own because Strapi deletes
 * rows by its built-in `locale` column when a language is removed.
 */
const subject = {
  kind: token(16),
  subjectId: token(64),
  subjectLocale: token(35),
};

const SUBJECT_COLUMNS = ['kind', 'subject_id', 'subject_locale'];

/** Immutable: a row is written once and never changed. */
export const publication = contentType({
  name: 'publication',
  plural: 'publications',
  title: 'Publication',
  table: 'aftercare_publications',
  isInternal: true,
  attributes: {
    ...subject,
    version: { type: 'integer' },
    identity: text(),
    gzip: text(),
    brotli: text(),
    bodyHash: token(64),
    contentHash: token(64),
    source: text(),
    sourceHash: token(64),
    approvalHash: token(64),
    cause: choice(['publish', 'locale', 'dependency', 'setting', 'repair']),
    madeAt: token(30),
  },
  indexes: [{ name: 'aftercare_pub_version', columns: [...SUBJECT_COLUMNS, 'version'], type: 'unique' }],
});

/** The current state of a document in a language, and what lists need of it. */
export const publicationHead = contentType({
  name: 'publication-head',
  plural: 'publication-heads',
  title: 'Publication head',
  table: 'aftercare_publication_heads',
  isInternal: true,
  attributes: {
    ...subject,
    state: choice(['live', 'withdrawn']),
    version: { type: 'integer' },
    slug: token(255),
    revision: { type: 'integer' },
    contentHash: token(64),
    sourceHash: token(64),
    /** Numeric id of the published row the version was made from; Strapi gives a new one at every publish. */
    sourceRow: { type: 'integer' },
    translatedFrom: token(64),
    audience: token(16),
    isPublic: flag(false),
    isStale: flag(false),
    /** Stale, and the clinic's policy takes what is stale away from readers. */
    isHidden: flag(false),
    reviewBy: token(10),
    withdrawalReason: token(16),
    withdrawalNote: text(),
    /** The newest version that was ever withdrawn as unsafe; it and what came before are never shown again. */
    unsafeVersion: { type: 'integer' },
    title: token(255),
    /** The title in small letters without accents: databases do not agree on how to sort others. */
    sortTitle: token(255),
    /** Plain text that snippets are cut from. */
    searchText: text(),
    /** What a search weighs it by, as JSON. */
    searchRanked: text(),
    minutesPerDay: { type: 'integer' },
    exerciseCount: { type: 'integer' },
    card: text(),
    madeAt: token(30),
  },
  indexes: [
    { name: 'aftercare_head_subject', columns: SUBJECT_COLUMNS, type: 'unique' },
    { name: 'aftercare_head_revision', columns: ['revision'] },
    { name: 'aftercare_head_list', columns: ['kind', 'subject_locale', 'state', 'sort_title'] },
  ],
});

export const publicationFacet = contentType({
  name: 'publication-facet',
  plural: 'publication-facets',
  title: 'Publication facet',
  table: 'aftercare_publication_facets',
  isInternal: true,
  attributes: { headId: { type: 'integer' }, token: token(120) },
  indexes: [
    { name: 'aftercare_facet_token', columns: ['token', 'head_id'] },
    { name: 'aftercare_facet_head', columns: ['head_id'] },
  ],
});

export const publicationDependency = contentType({
  name: 'publication-dependency',
  plural: 'publication-dependencies',
  title: 'Publication dependency',
  table: 'aftercare_publication_dependencies',
  isInternal: true,
  attributes: { headId: { type: 'integer' }, dependency: token(120) },
  indexes: [
    { name: 'aftercare_dependency_key', columns: ['dependency', 'head_id'] },
    { name: 'aftercare_dependency_head', columns: ['head_id'] },
  ],
});

/** A slug belongs to its first document for ever; its old ones lead to the current one. */
export const slug = contentType({
  name: 'slug',
  plural: 'slugs',
  title: 'Slug',
  table: 'aftercare_slugs',
  isInternal: true,
  attributes: { ...subject, slug: token(255) },
  indexes: [{ name: 'aftercare_slug_claim', columns: ['kind', 'subject_locale', 'slug'], type: 'unique' }],
});

export const approval = contentType({
  name: 'approval',
  plural: 'approvals',
  title: 'Approval',
  table: 'aftercare_approvals',
  isInternal: true,
  attributes: {
    ...subject,
    approvalHash: token(64),
    reviewerId: token(64),
    /** Account the reviewer was signed in with. */
    reviewerUserId: { type: 'integer' },
    /** JSON list of the accounts of whoever wrote it: the author's, and that of the last change. */
    writerUserIds: text(),
    approvedOn: token(10),
    note: text(),
  },
  indexes: [{ name: 'aftercare_approval_hash', columns: [...SUBJECT_COLUMNS, 'approval_hash'] }],
});

/** One row a document: what has to be rebuilt, or what kept it from being rebuilt. */
export const rebuildJob = contentType({
  name: 'rebuild-job',
  plural: 'rebuild-jobs',
  title: 'Rebuild job',
  table: 'aftercare_rebuild_jobs',
  isInternal: true,
  attributes: {
    kind: choice(KINDS),
    subjectId: token(64),
    state: choice(['waiting', 'done', 'attention']),
    /** 0 where safety texts changed, 1 otherwise. */
    priority: { type: 'integer' },
    cause: choice(['dependency', 'setting', 'repair']),
    requestedAt: { type: 'integer' },
    /** What kept it from being rebuilt, by language. */
    findings: text(),
  },
  indexes: [
    { name: 'aftercare_rebuild_subject', columns: ['kind', 'subject_id'], type: 'unique' },
    { name: 'aftercare_rebuild_next', columns: ['state', 'priority', 'id'] },
  ],
});

/** What the library's import last wrote, field by field, so that a clinic's own edits are recognised. */
export const importRecord = contentType({
  name: 'import-record',
  plural: 'import-records',
  title: 'Import record',
  table: 'aftercare_import_records',
  isInternal: true,
  attributes: {
    contentTypeUid: token(80),
    recordKey: token(120),
    recordLocale: token(35),
    recordDocumentId: token(64),
    fields: { type: 'json' },
  },
  indexes: [
    {
      name: 'aftercare_import_key',
      columns: ['content_type_uid', 'record_key', 'record_locale'],
      type: 'unique',
    },
  ],
});

/**
 * What the changes feed says: one row for each document and language that ever was public, and nothing
 * of any other.
 */
export const feedEntry = contentType({
  name: 'feed-entry',
  plural: 'feed-entries',
  title: 'Feed entry',
  table: 'aftercare_feed_entries',
  isInternal: true,
  attributes: {
    ...subject,
    position: { type: 'integer' },
    state: choice(['published', 'withdrawn']),
    version: { type: 'integer' },
    slug: token(255),
    reason: token(16),
    changedAt: token(30),
  },
  indexes: [
    { name: 'aftercare_feed_subject', columns: SUBJECT_COLUMNS, type: 'unique' },
    { name: 'aftercare_feed_position', columns: ['position'], type: 'unique' },
    { name: 'aftercare_feed_locale', columns: ['subject_locale', 'position'] },
  ],
});

/** Counters: `content` orders everything readers see, `settings` whatever publications are built from, `feed` what changes for the public. */
export const revision = contentType({
  name: 'revision',
  plural: 'revisions',
  title: 'Revision',
  table: 'aftercare_revision',
  isInternal: true,
  attributes: { name: token(32), value: { type: 'integer' } },
  indexes: [{ name: 'aftercare_revision_name', columns: ['name'], type: 'unique' }],
});

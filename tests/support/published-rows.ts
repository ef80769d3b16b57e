import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import type { ContentHash, DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  buildExercisePublication,
  buildRoutinePublication,
  exerciseCard,
  type Publication,
  routineCard,
} from '../../src/plugins/aftercare/core/publication';
import { buildExerciseSubject, buildRoutineSubject } from '../../src/plugins/aftercare/core/testing/builders';
import type {
  NewPublication,
  WithdrawalReason,
} from '../../src/plugins/aftercare/server/src/store/publication-store';
import { buildSearchDocument } from '../../src/plugins/aftercare/server/src/store/testing/build-search-document';
import type { Stores } from '../../src/plugins/aftercare/server/src/use-cases/stores';

/** What a test says about a publication; everything else is sensible. */
export interface PublishedRow {
  readonly id: string;
  readonly kind?: 'routine' | 'exercise';
  readonly locale?: string;
  readonly version?: number;
  readonly slug?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly audience?: 'website' | 'patients' | 'both';
  readonly facets?: readonly string[];
  readonly minutesPerDay?: number;
  readonly exerciseCount?: number;
  /** What it was built from, such as `exercise:ID`; an exercise that only patient routines use is not public. */
  readonly dependencies?: readonly string[];
  /** Joins the row's draft source, which no reader may ever see. */
  readonly canary?: string;
}

function storesOf(strapi: Core.Strapi): Stores {
  return strapi.plugin('aftercare').service('stores');
}

/** Writes a version straight into the read model, without draft, gate or approval. */
export async function publishRow(strapi: Core.Strapi, row: PublishedRow): Promise<NewPublication> {
  const publication = publicationFor(row);
  const { publications, announce } = storesOf(strapi);
  await strapi.db.transaction(async () => {
    const revision = await publications.nextRevision();
    const isWritten = await publications.publish({
      publications: [publication],
      revision,
      expectedVersion: publication.version - 1,
    });
    if (!isWritten) throw new Error(`Version ${publication.version} of ${row.id} does not follow.`);
    announce([{ ...subjectOf(row), what: 'published', version: publication.version, revision }]);
  });
  return publication;
}

/** Withdraws what `publishRow` wrote. */
export async function withdrawRow(
  strapi: Core.Strapi,
  row: Pick<PublishedRow, 'id' | 'kind' | 'locale'> & { reason?: WithdrawalReason; note?: string },
): Promise<void> {
  const subject = subjectOf(row);
  const { publications, announce } = storesOf(strapi);
  await strapi.db.transaction(async () => {
    const revision = await publications.nextRevision();
    const { reason = 'obsolete', note = '' } = row;
    await publications.withdraw({ ...subject, reason, note, revision });
    announce([{ ...subject, what: 'withdrawn', version: 0, revision }]);
  });
}

function subjectOf({ id, kind = 'routine', locale = 'en' }: Pick<PublishedRow, 'id' | 'kind' | 'locale'>) {
  return { kind, subjectId: id as DocumentId, locale } as const;
}

function publicationFor(row: PublishedRow): NewPublication {
  const content = contentOf(row);
  const body = encoded(JSON.stringify({ data: content, meta: {} }));
  const { version, slug, title } = content;
  return {
    ...subjectOf(row),
    version,
    body,
    contentHash: body.hash,
    source: JSON.stringify({ canary: row.canary ?? '' }),
    sourceHash: body.hash,
    approvalHash: body.hash,
    cause: 'publish',
    publishedAt: content.publishedAt,
    slug,
    sourceRow: null,
    translatedFrom: null,
    isStale: false,
    isHidden: false,
    dependencies: row.dependencies ?? [],
    listing: {
      title,
      search: buildSearchDocument({
        kind: content.kind,
        locale: content.locale,
        title,
        text: row.summary ?? '',
        facets: row.facets ?? [],
      }),
      audience: content.kind === 'routine' ? content.audience : null,
      minutesPerDay: row.minutesPerDay ?? 5,
      exerciseCount: row.exerciseCount ?? 2,
      reviewBy: content.reviewBy,
      facets: row.facets ?? [],
      card: JSON.stringify(content.kind === 'routine' ? routineCard(content) : exerciseCard(content)),
      isPublic: row.audience !== 'patients',
    },
  };
}

/** What readers get: built as the product builds it, so that it is what the API promises. */
function contentOf({ id, locale = 'en', version = 1, ...row }: PublishedRow): Publication {
  const documentId = id as DocumentId; // a test's ids are plain text
  const draft = { documentId, slug: row.slug ?? id, title: row.title ?? `Title of ${id}` };
  const build = { version, publishedAt: '2026-01-01T00:00:00.000Z', previous: null, hash: sha256 };
  if (row.kind === 'exercise') {
    return buildExercisePublication({ ...build, subject: buildExerciseSubject({ locale, draft }) });
  }
  const { summary = '', audience = 'website', minutesPerDay = 5, exerciseCount = 2 } = row;
  const subject = buildRoutineSubject({ locale, draft: { ...draft, summary, audience } });
  return { ...buildRoutinePublication({ ...build, subject }), minutesPerDay, exerciseCount };
}

function sha256(text: string): ContentHash {
  return createHash('sha256').update(text).digest('hex') as ContentHash; // which is what it is
}

function encoded(text: string): NewPublication['body'] {
  const identity = Buffer.from(text);
  return {
    identity,
    gzip: gzipSync(identity),
    brotli: brotliCompressSync(identity),
    hash: sha256(text),
  };
}

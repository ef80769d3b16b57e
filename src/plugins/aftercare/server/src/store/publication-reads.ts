import type { DocumentId } from '../../../core/brands';
import { TABLES } from '../constants';
import type { From } from './database';
import {
  HEAD_COLUMNS,
  headOf,
  publicationOf,
  type Row,
  subjectColumns,
  VERSION_COLUMNS,
  versionOf,
} from './publication-rows';
import type { Head, LiveSource, PublicationStore, StoredPublication } from './publication-store';

type Entry<Method extends keyof PublicationStore> = Parameters<PublicationStore[Method]>[0];

const heads = (from: From) => from(TABLES.heads).select(...HEAD_COLUMNS);
const asHeads = (rows: readonly Row[]): readonly Head[] => rows.map(headOf);

/**
 * In one statement, since somebody waits for it. A document id stands before a slug, so that a slug
 * that looks like another's id never hides it.
 */
export async function findHead({
  from,
  query,
}: {
  from: From;
  query: Entry<'findHead'>;
}): Promise<Head | null> {
  const { kind, locale, slugOrId } = query;
  const scope = { kind, subject_locale: locale };
  const holder = from(TABLES.slugs)
    .select('subject_id')
    .where({ ...scope, slug: slugOrId });
  const rows: readonly Row[] = await heads(from)
    .where(scope)
    .where((any) => any.where({ subject_id: slugOrId }).orWhere('subject_id', '=', holder));
  const found = rows.find((row) => row.subject_id === slugOrId) ?? rows[0];
  return found ? headOf(found) : null;
}

export async function headsOf({
  from,
  subject,
}: {
  from: From;
  subject: Entry<'headsOf'>;
}): Promise<readonly Head[]> {
  const rows = await heads(from)
    .where({ kind: subject.kind, subject_id: subject.subjectId })
    .orderBy('subject_locale');
  return asHeads(rows);
}

export async function headsSince({
  from,
  revision,
}: {
  from: From;
  revision: number;
}): Promise<readonly Head[]> {
  return asHeads(await heads(from).where('revision', '>', revision).orderBy('revision').orderBy('id'));
}

export async function findVersion({
  from,
  query,
}: {
  from: From;
  query: Entry<'findVersion'>;
}): Promise<StoredPublication | null> {
  const row = await from(TABLES.publications)
    .where({ ...subjectColumns(query), version: query.version })
    .first();
  return row ? publicationOf(row) : null;
}

export async function versionsOf({
  from,
  query,
}: {
  from: From;
  query: Entry<'versionsOf'>;
}): Promise<readonly ReturnType<typeof versionOf>[]> {
  const rows: readonly Row[] = await from(TABLES.publications)
    .where(subjectColumns(query))
    .select(...VERSION_COLUMNS)
    .orderBy('version', 'desc');
  return rows.map(versionOf);
}

export async function isSlugTaken({
  from,
  query,
}: {
  from: From;
  query: Entry<'isSlugTaken'>;
}): Promise<boolean> {
  const other = await from(TABLES.slugs)
    .where({ kind: query.kind, subject_locale: query.locale, slug: query.slug })
    .whereNot({ subject_id: query.subjectId })
    .first('id');
  return other !== undefined;
}

export async function dependants({
  from,
  dependency,
}: {
  from: From;
  dependency: string;
}): Promise<readonly Head[]> {
  const rows = await heads(from)
    .where({ state: 'live' })
    .whereIn('id', from(TABLES.dependencies).select('head_id').where({ dependency }))
    .orderBy('id');
  return asHeads(rows);
}

export async function liveSources({
  from,
  query,
}: {
  from: From;
  query: Entry<'liveSources'>;
}): Promise<ReadonlyMap<DocumentId, LiveSource>> {
  const rows: readonly {
    subject_id: DocumentId;
    version: number;
    source: string;
    translated_from: string | null;
    is_public: unknown;
    is_hidden: unknown;
  }[] = await from(`${TABLES.heads} as head`)
    .innerJoin(`${TABLES.publications} as publication`, (join) => {
      for (const column of ['kind', 'subject_id', 'subject_locale', 'version']) {
        join.on(`head.${column}`, `publication.${column}`);
      }
    })
    .where({ 'head.kind': query.kind, 'head.subject_locale': query.locale, 'head.state': 'live' })
    .whereIn('head.subject_id', [...query.subjectIds])
    .select(
      'head.subject_id',
      'head.version',
      'publication.source',
      'head.translated_from',
      'head.is_public',
      'head.is_hidden',
    );
  return new Map(
    rows.map((row) => [
      row.subject_id,
      {
        version: row.version,
        source: row.source,
        translatedFrom: row.translated_from,
        isPublic: Boolean(row.is_public) && !row.is_hidden,
      },
    ]),
  );
}

export async function liveHeads({ from, query }: { from: From; query: Entry<'liveHeads'> }) {
  const rows: readonly Row[] = await heads(from)
    .where({ state: 'live' })
    .where('id', '>', query.after)
    .orderBy('id')
    .limit(query.limit);
  return rows.map((row) => ({ ...headOf(row), position: Number(row.id) }));
}

export async function headsToMark({
  from,
  query,
}: {
  from: From;
  query: Entry<'headsToMark'>;
}): Promise<readonly Head[]> {
  const rows = await heads(from)
    .where({ state: 'live' })
    .where((any) =>
      any
        .where('review_by', '<', query.today)
        .orWhere({ is_stale: true })
        .orWhereIn(
          'id',
          from(TABLES.dependencies)
            .select('head_id')
            .whereIn('dependency', [...query.dependencies]),
        ),
    )
    .orderBy('id');
  return asHeads(rows);
}

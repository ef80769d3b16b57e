import { createHash } from 'node:crypto';
import type { DocumentId } from '../../../../core/brands';
import type { PublicationKind } from '../../../../core/publication/publication';
import { TABLES } from '../../constants';
import type { From } from '../database';
import { subjectColumns } from '../publication-rows';
import type { NewPublication, Revision, SubjectLocale } from '../publication-store';
import type { FullText } from './full-text';
import { FACET_SETS, SEARCH } from './search-tables';

interface Write {
  readonly from: From;
  readonly fullText: FullText;
}

/** Kind and language, as one column: every search asks for both. */
export function scopeOf({ kind, locale }: Pick<SubjectLocale, 'kind' | 'locale'>): string {
  return `${kind}:${locale}`;
}

/** Gives a live head what search knows of it. Who may see it is `followHeads`' to write. */
export async function writeSearchRow({
  from,
  fullText,
  publication,
}: Write & {
  publication: Pick<NewPublication, keyof SubjectLocale | 'listing' | 'publishedAt'>;
}): Promise<void> {
  const head = await from(TABLES.heads).where(subjectColumns(publication)).first('id', 'sort_title');
  const { listing } = publication;
  const headId = Number(head.id);
  const row = {
    scope: scopeOf(publication),
    facet_set: await facetSetId({ from, tokens: listing.search.facets }),
    minutes_per_day: listing.minutesPerDay,
    exercise_count: listing.exerciseCount,
    made_at: publication.publishedAt,
    sort_title: head.sort_title,
  };
  const isPresent = (await from(SEARCH).where({ head_id: headId }).update(row)) > 0;
  if (!isPresent) await from(SEARCH).insert({ head_id: headId, ...row, is_public: false, is_patient: false });
  await fullText.put({ from, headId, terms: listing.search.terms });
}

/**
 * Sets of tokens are few, never change and never go, so rows name theirs by its number. A bulk publish
 * writes several documents side by side in one transaction: whoever makes a set second finds it made.
 */
async function facetSetId({ from, tokens }: { from: From; tokens: readonly string[] }): Promise<number> {
  const joined = tokens.join(' ');
  const hash = createHash('sha256').update(joined).digest('hex');
  const present = await from(FACET_SETS).where({ hash }).first('id');
  if (present) return present.id;
  await from(FACET_SETS).insert({ hash, tokens: joined }).onConflict('hash').ignore();
  return (await from(FACET_SETS).where({ hash }).first('id')).id;
}

/** Lets search follow what a revision did to heads: who may see them, and whether they are there at all. */
export async function followHeads({
  from,
  fullText,
  revision,
  subject,
}: Write & {
  revision: Revision;
  /** Spares looking at the others, where one revision changes many. */
  subject?: SubjectLocale;
}): Promise<void> {
  const heads: readonly HeadSeen[] = await from(TABLES.heads)
    .where({ revision, ...(subject ? subjectColumns(subject) : {}) })
    .select('id', 'kind', 'state', 'audience', 'is_public', 'is_hidden');
  const gone = heads.filter(({ state }) => state !== 'live').map(({ id }) => id);
  if (gone.length > 0) await fullText.remove({ from, headIds: gone });
  for (const head of heads.filter(({ state }) => state === 'live')) {
    await from(SEARCH).where({ head_id: head.id }).update(readersOf(head));
  }
}

/** Documents with a live head that has no row. */
export async function findUnsearched({
  from,
}: {
  from: From;
}): Promise<readonly Pick<SubjectLocale, 'kind' | 'subjectId'>[]> {
  const rows: readonly { kind: PublicationKind; subject_id: DocumentId }[] = await from(
    `${TABLES.heads} as head`,
  )
    .leftJoin(`${SEARCH} as found`, 'found.head_id', 'head.id')
    .where({ 'head.state': 'live' })
    .whereNull('found.head_id')
    .distinct('head.kind', 'head.subject_id');
  return rows.map(({ kind, subject_id }) => ({ kind, subjectId: subject_id }));
}

interface HeadSeen {
  readonly id: number;
  readonly kind: string;
  readonly state: string;
  readonly audience: string | null;
  readonly is_public: unknown;
  readonly is_hidden: unknown;
}

function readersOf({ kind, audience, is_public, is_hidden }: HeadSeen) {
  const isForPatients = kind === 'exercise' || audience === 'patients' || audience === 'both';
  return {
    is_public: Boolean(is_public) && !is_hidden,
    is_patient: isForPatients && !is_hidden,
  };
}

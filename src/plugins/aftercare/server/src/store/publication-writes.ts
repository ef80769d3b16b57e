import type { DocumentId } from '../../../core/brands';
import { TABLES } from '../constants';
import type { From } from './database';
import { exercisesIn, refreshExerciseVisibility } from './exercise-visibility';
import { clearLinks, writeLinks } from './publication-links';
import { headRow, newRowId, publicationRow, subjectColumns } from './publication-rows';
import type { Head, NewPublication, PublicationStore, Revision } from './publication-store';

type Entry<Method extends keyof PublicationStore> = Parameters<PublicationStore[Method]>[0];

/** A slug that another document of the kind and language holds; the gate says so before, but two can race. */
export class SlugTakenError extends Error {
  constructor(readonly slug: string) {
    super(`The slug "${slug}" belongs, or once belonged, to another document.`);
  }
}

/** A head of the document as it is before the write, in any language. */
type PresentHead = Readonly<
  Record<'subject_locale' | 'state' | 'slug', string> &
    Record<'id' | 'version', number> & { audience: string | null; is_public: unknown }
>;

interface Write {
  readonly from: From;
  readonly publication: NewPublication;
  readonly revision: Revision;
  readonly heads: readonly PresentHead[];
}

/** Writes the versions and moves the heads, unless the heads have moved on since `expectedVersion`. */
export async function writePublications({
  from,
  entry,
}: {
  from: From;
  entry: Entry<'publish'>;
}): Promise<readonly Head[] | null> {
  const { publications, revision, expectedVersion } = entry;
  const [first] = publications;
  if (!first) return [];
  // Reads the newest committed row also where an older snapshot is open.
  const heads: readonly PresentHead[] = await from(TABLES.heads)
    .where({ kind: first.kind, subject_id: first.subjectId })
    .select('id', 'subject_locale', 'state', 'version', 'slug', 'audience', 'is_public')
    .forUpdate();
  if (Math.max(0, ...heads.map(({ version }) => version)) !== expectedVersion) return null;
  const exerciseIds: DocumentId[] = [];
  for (const publication of publications) {
    exerciseIds.push(...(await writePublication({ from, publication, revision, heads })));
  }
  const areUnusedOpened = publications.some(({ kind, cause }) => kind === 'exercise' && cause === 'publish');
  return refreshExerciseVisibility({ from, exerciseIds, areUnusedOpened, revision });
}

/** @returns exercises that this may have opened to the public or closed */
async function writePublication(write: Write): Promise<readonly DocumentId[]> {
  const { from, publication, heads } = write;
  const before = heads.find(({ subject_locale }) => subject_locale === publication.locale);
  // A slug stays claimed for ever, so that only a new one needs to be looked at.
  if (before?.slug !== publication.slug) await claimSlug({ from, publication });
  await from(TABLES.publications).insert(publicationRow(publication));
  const headId = await writeHead(write, before);
  const { dependencies, listing } = publication;
  const dependenciesBefore = await writeLinks({ from, headId, dependencies, facets: listing.facets });
  if (publication.kind === 'exercise') return [publication.subjectId];
  const [used, uses] = [exercisesIn(dependenciesBefore), exercisesIn(dependencies)];
  const isSameUse =
    before?.audience === listing.audience &&
    used.length === uses.length &&
    used.every((id) => uses.includes(id));
  return isSameUse ? [] : [...used, ...uses];
}

async function claimSlug({ from, publication }: { from: From; publication: NewPublication }): Promise<void> {
  const claim = { kind: publication.kind, subject_locale: publication.locale, slug: publication.slug };
  const owner = await from(TABLES.slugs).where(claim).first('subject_id');
  if (!owner) await from(TABLES.slugs).insert({ ...newRowId(), ...claim, subject_id: publication.subjectId });
  else if (owner.subject_id !== publication.subjectId) throw new SlugTakenError(publication.slug);
}

async function writeHead(
  { from, publication, revision, heads }: Write,
  before: PresentHead | undefined,
): Promise<number> {
  const row = { ...headRow({ publication, revision }), is_public: isPublicNow({ publication, heads }) };
  if (before) {
    await from(TABLES.heads).where({ id: before.id }).update(row);
    return before.id;
  }
  await from(TABLES.heads).insert({ ...newRowId(), ...row });
  const inserted = await from(TABLES.heads).where(subjectColumns(publication)).first('id');
  return inserted.id;
}

/** An exercise that is closed to the public is so in every language, until `refreshExerciseVisibility` opens it. */
function isPublicNow({ publication, heads }: Pick<Write, 'publication' | 'heads'>): boolean {
  const isClosed =
    publication.kind === 'exercise' && heads.some((head) => head.state === 'live' && !head.is_public);
  return publication.listing.isPublic && !isClosed;
}

/**
 * Renews what lists and filters know of a head whose content stays the same.
 *
 * @returns false where it is not live
 */
export async function rewriteListing({
  from,
  entry,
}: {
  from: From;
  entry: Entry<'relist'>;
}): Promise<boolean> {
  const { publication, revision } = entry;
  const key = { ...subjectColumns(publication), state: 'live' };
  const head = await from(TABLES.heads).where(key).first('id');
  if (!head) return false;
  const { isStale, isHidden, listing, dependencies } = publication;
  await from(TABLES.heads)
    .where({ id: head.id })
    .update({
      card: listing.card,
      search_text: listing.search.snippetText,
      search_ranked: JSON.stringify(listing.search.ranked),
      is_stale: isStale,
      is_hidden: isHidden,
      revision,
    });
  await writeLinks({ from, headId: head.id, dependencies, facets: listing.facets });
  return true;
}

/** Takes a document out of one language; its versions stay in the table and answer 410. */
export async function writeWithdrawal({
  from,
  entry,
}: {
  from: From;
  entry: Entry<'withdraw'>;
}): Promise<readonly Head[]> {
  const head = await from(TABLES.heads).where(subjectColumns(entry)).first('id', 'state', 'version');
  if (!head || (head.state === 'withdrawn' && entry.reason === 'obsolete')) return [];
  await from(TABLES.heads)
    .where({ id: head.id })
    .update({
      state: 'withdrawn',
      withdrawal_reason: entry.reason,
      withdrawal_note: entry.note,
      source_row: null,
      is_hidden: false,
      ...(entry.reason === 'unsafe' ? { unsafe_version: head.version } : {}),
      revision: entry.revision,
    });
  const used = exercisesIn(await clearLinks({ from, headId: head.id }));
  return refreshExerciseVisibility({ from, exerciseIds: used, revision: entry.revision });
}

import type { DocumentId } from '../../../core/brands';
import { TABLES } from '../constants';
import type { From } from './database';
import { refreshExerciseVisibility, usedExercises } from './exercise-visibility';
import { headRow, newRowId, publicationRow, subjectColumns } from './publication-rows';
import type { NewPublication, PublicationStore, Revision } from './publication-store';

type Entry<Method extends keyof PublicationStore> = Parameters<PublicationStore[Method]>[0];

/** SQLite refuses statements with more than 500 rows of values. */
const ROWS_A_STATEMENT = 100;

/** A slug that another document of the kind and language holds; the gate says so before, but two can race. */
export class SlugTakenError extends Error {
  constructor(readonly slug: string) {
    super(`The slug "${slug}" belongs, or once belonged, to another document.`);
  }
}

/** Writes the versions and moves the heads, unless the heads have moved on since `expectedVersion`. */
export async function writePublications({
  from,
  entry,
}: {
  from: From;
  entry: Entry<'publish'>;
}): Promise<boolean> {
  const [first] = entry.publications;
  if (!first) return true;
  // Reads the newest committed row also where an older snapshot is open.
  const heads: readonly { version: number }[] = await from(TABLES.heads)
    .where({ kind: first.kind, subject_id: first.subjectId })
    .select('version')
    .forUpdate();
  if (Math.max(0, ...heads.map(({ version }) => version)) !== entry.expectedVersion) return false;

  const before = first.kind === 'routine' ? await usedExercises({ from, routineId: first.subjectId }) : [];
  for (const publication of entry.publications) {
    await writePublication({ from, publication, revision: entry.revision });
  }
  await refreshVisibility({ from, first, before, revision: entry.revision });
  return true;
}

async function refreshVisibility({
  from,
  first,
  before,
  revision,
}: {
  from: From;
  first: NewPublication;
  before: readonly DocumentId[];
  revision: Revision;
}): Promise<void> {
  const exerciseIds =
    first.kind === 'routine'
      ? [...before, ...(await usedExercises({ from, routineId: first.subjectId }))]
      : [first.subjectId];
  await refreshExerciseVisibility({ from, exerciseIds, revision });
}

async function writePublication({
  from,
  publication,
  revision,
}: {
  from: From;
  publication: NewPublication;
  revision: Revision;
}): Promise<void> {
  await claimSlug({ from, publication });
  await from(TABLES.publications).insert(publicationRow(publication));
  const headId = await writeHead({ from, publication, revision });
  await writeLinks({ from, headId, publication });
}

async function writeLinks({
  from,
  headId,
  publication,
}: {
  from: From;
  headId: number;
  publication: Pick<NewPublication, 'listing' | 'dependencies'>;
}): Promise<void> {
  await clearLinks({ from, headId });
  const facets = publication.listing.facets.map((token) => ({ ...newRowId(), head_id: headId, token }));
  await insertAll({ from, table: TABLES.facets, rows: facets });
  const dependencies = publication.dependencies.map((dependency) => ({
    ...newRowId(),
    head_id: headId,
    dependency,
  }));
  await insertAll({ from, table: TABLES.dependencies, rows: dependencies });
}

async function claimSlug({ from, publication }: { from: From; publication: NewPublication }): Promise<void> {
  const claim = { kind: publication.kind, subject_locale: publication.locale, slug: publication.slug };
  const owner = await from(TABLES.slugs).where(claim).first('subject_id');
  if (!owner) await from(TABLES.slugs).insert({ ...newRowId(), ...claim, subject_id: publication.subjectId });
  else if (owner.subject_id !== publication.subjectId) throw new SlugTakenError(publication.slug);
}

async function writeHead({
  from,
  publication,
  revision,
}: {
  from: From;
  publication: NewPublication;
  revision: Revision;
}): Promise<number> {
  const row = headRow({ publication, revision });
  const key = subjectColumns(publication);
  const present = await from(TABLES.heads).where(key).first('id');
  if (present) {
    await from(TABLES.heads).where({ id: present.id }).update(row);
    return present.id;
  }
  await from(TABLES.heads).insert({ ...newRowId(), ...row });
  const inserted = await from(TABLES.heads).where(key).first('id');
  return inserted.id;
}

async function insertAll({
  from,
  table,
  rows,
}: {
  from: From;
  table: string;
  rows: readonly object[];
}): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await from(table).insert(rows.slice(start, start + ROWS_A_STATEMENT));
  }
}

async function clearLinks({ from, headId }: { from: From; headId: number }): Promise<void> {
  await from(TABLES.facets).where({ head_id: headId }).delete();
  await from(TABLES.dependencies).where({ head_id: headId }).delete();
}

/** Renews what lists and filters know of a head whose content stays the same. */
export async function rewriteListing({ from, entry }: { from: From; entry: Entry<'relist'> }): Promise<void> {
  const { publication, revision } = entry;
  const key = { ...subjectColumns(publication), state: 'live' };
  const head = await from(TABLES.heads).where(key).first('id');
  if (!head) return;
  await from(TABLES.heads).where({ id: head.id }).update({ card: publication.listing.card, revision });
  await writeLinks({ from, headId: head.id, publication });
}

/** Takes a document out of one language; its versions stay in the table and answer 410. */
export async function writeWithdrawal({
  from,
  entry,
}: {
  from: From;
  entry: Entry<'withdraw'>;
}): Promise<void> {
  const head = await from(TABLES.heads).where(subjectColumns(entry)).first('id', 'state', 'version');
  if (!head || (head.state === 'withdrawn' && entry.reason === 'obsolete')) return;
  const used = entry.kind === 'routine' ? await usedExercises({ from, routineId: entry.subjectId }) : [];
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
  await clearLinks({ from, headId: head.id });
  await refreshExerciseVisibility({ from, exerciseIds: used, revision: entry.revision });
}

import type { DocumentId } from '../../../core/brands';
import { TABLES } from '../constants';
import type { From } from './database';
import { HEAD_COLUMNS, headOf, type Row } from './publication-rows';
import type { Head, Revision } from './publication-store';

const PREFIX = 'exercise:';

/** Exercises among the keys of what a routine was built from. */
export function exercisesIn(dependencies: readonly string[]): readonly DocumentId[] {
  return dependencies
    .filter((dependency) => dependency.startsWith(PREFIX))
    .map((dependency) => dependency.slice(PREFIX.length) as DocumentId);
}

/**
 * An exercise is public unless patient routines alone use it: then its text would tell everybody
 * what a clinic gives to its patients only. When the last of these routines goes, the exercise stays
 * closed: a withdrawal opens nothing. Publishing the exercise itself does, and so does a routine for
 * the website that uses it.
 *
 * @param areUnusedOpened whether exercises that no routine uses are being published themselves
 * @returns heads that were opened or closed; they get the revision, so that every node hears of it
 */
export async function refreshExerciseVisibility({
  from,
  exerciseIds,
  areUnusedOpened = false,
  revision,
}: {
  from: From;
  exerciseIds: readonly DocumentId[];
  areUnusedOpened?: boolean;
  revision: Revision;
}): Promise<readonly Head[]> {
  const ids = [...new Set(exerciseIds)];
  if (ids.length === 0) return [];
  const audiences = await audiencesByExercise({ from, ids });
  const rows: readonly Row[] = await from(TABLES.heads)
    .select(...HEAD_COLUMNS)
    .where({ kind: 'exercise', state: 'live' })
    .whereIn('subject_id', ids)
    .orderBy('id');
  const changed = rows.flatMap((row) => {
    const users = audiences.get(row.subject_id as DocumentId);
    const isPublic = users ? users.some(isNotForPatientsAlone) : areUnusedOpened || Boolean(row.is_public);
    return Boolean(row.is_public) === isPublic ? [] : [{ row, columns: { is_public: isPublic, revision } }];
  });
  for (const { row, columns } of changed) await from(TABLES.heads).where({ id: row.id }).update(columns);
  return changed.map(({ row, columns }) => headOf({ ...row, ...columns }));
}

const isNotForPatientsAlone = (audience: string): boolean => audience !== 'patients';

async function audiencesByExercise({
  from,
  ids,
}: {
  from: From;
  ids: readonly DocumentId[];
}): Promise<ReadonlyMap<DocumentId, readonly string[]>> {
  const users: readonly { dependency: string; audience: string }[] = await from(`${TABLES.heads} as head`)
    .innerJoin(`${TABLES.dependencies} as link`, 'link.head_id', 'head.id')
    .where({ 'head.kind': 'routine', 'head.state': 'live' })
    .whereIn(
      'link.dependency',
      ids.map((id) => PREFIX + id),
    )
    .distinct('link.dependency', 'head.audience');
  const found = new Map<DocumentId, string[]>();
  for (const { dependency, audience } of users) {
    const id = dependency.slice(PREFIX.length) as DocumentId;
    found.set(id, [...(found.get(id) ?? []), audience]);
  }
  return found;
}

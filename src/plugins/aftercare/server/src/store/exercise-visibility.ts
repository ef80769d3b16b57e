import type { DocumentId } from '../../../core/brands';
import { TABLES } from '../constants';
import type { From } from './database';
import type { Revision } from './publication-store';

const PREFIX = 'exercise:';

/** Exercises that the live publications of a routine show. */
export async function usedExercises({
  from,
  routineId,
}: {
  from: From;
  routineId: DocumentId;
}): Promise<readonly DocumentId[]> {
  const heads = from(TABLES.heads)
    .select('id')
    .where({ kind: 'routine', subject_id: routineId, state: 'live' });
  const rows: readonly { dependency: string }[] = await from(TABLES.dependencies)
    .distinct('dependency')
    .whereIn('head_id', heads)
    .where('dependency', 'like', `${PREFIX}%`);
  return rows.map(({ dependency }) => dependency.slice(PREFIX.length) as DocumentId);
}

/**
 * An exercise is public unless patient routines alone use it: then its text would tell everybody
 * what a clinic gives to its patients only. Heads that change get the revision, so that every node
 * hears of it.
 */
export async function refreshExerciseVisibility({
  from,
  exerciseIds,
  revision,
}: {
  from: From;
  exerciseIds: readonly DocumentId[];
  revision: Revision;
}): Promise<void> {
  const ids = [...new Set(exerciseIds)];
  if (ids.length === 0) return;
  const audiences = await audiencesByExercise({ from, ids });
  const isPublic = (id: DocumentId) => {
    const users = audiences.get(id);
    return !users || [...users].some((audience) => audience !== 'patients');
  };
  for (const wanted of [true, false]) {
    const changed = ids.filter((id) => isPublic(id) === wanted);
    await from(TABLES.heads)
      .where({ kind: 'exercise', state: 'live', is_public: !wanted })
      .whereIn('subject_id', changed)
      .update({ is_public: wanted, revision });
  }
}

async function audiencesByExercise({
  from,
  ids,
}: {
  from: From;
  ids: readonly DocumentId[];
}): Promise<ReadonlyMap<DocumentId, ReadonlySet<string>>> {
  const links: readonly { dependency: string; head_id: number }[] = await from(TABLES.dependencies)
    .select('dependency', 'head_id')
    .whereIn(
      'dependency',
      ids.map((id) => PREFIX + id),
    );
  const heads: readonly { id: number; audience: string }[] = await from(TABLES.heads)
    .select('id', 'audience')
    .where({ kind: 'routine', state: 'live' })
    .whereIn('id', [...new Set(links.map(({ head_id }) => head_id))]);
  const audienceOf = new Map(heads.map(({ id, audience }) => [id, audience]));
  const found = new Map<DocumentId, Set<string>>();
  for (const { dependency, head_id } of links) {
    const audience = audienceOf.get(head_id);
    const id = dependency.slice(PREFIX.length) as DocumentId;
    if (audience !== undefined) found.set(id, (found.get(id) ?? new Set()).add(audience));
  }
  return found;
}

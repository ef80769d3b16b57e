import type { DocumentId, Key } from '../../../core/brands';
import { TABLES } from '../constants';
import type { Database, From } from './database';
import { newRowId } from './publication-rows';

interface Claim {
  readonly key: Key;
  /** Null for an exercise that is being made and has no id yet. */
  readonly subjectId: DocumentId | null;
}

/** Which exercise a key belongs to, whoever else asks for it at the same moment. */
export interface ExerciseKeyStore {
  /**
   * Takes a key inside the open transaction and holds it until that ends: another claim of it waits.
   *
   * @returns false where another exercise has it
   */
  claim(claim: Claim): Promise<boolean>;
  /** Names the exercise for which the open transaction claimed a key. */
  assign(claim: Claim): Promise<void>;
}

export function createExerciseKeyStore({ database }: { database: Database }): ExerciseKeyStore {
  return {
    claim: (claim) => database.write((from) => claimKey({ from, claim })),
    assign: (claim) => database.write((from) => assignKey({ from, claim })),
  };
}

async function claimKey({ from, claim }: { from: From; claim: Claim }): Promise<boolean> {
  const { key, subjectId } = claim;
  const row = { ...newRowId(), exercise_key: key, subject_id: subjectId };
  // Also where the row is there already the statement locks it, on every database in the same way;
  // an insert that is refused would end a transaction of PostgreSQL.
  await from(TABLES.exerciseKeys).insert(row).onConflict('exercise_key').merge({ exercise_key: key });
  const { subject_id: owner } = await from(TABLES.exerciseKeys)
    .where({ exercise_key: key })
    .first('subject_id')
    .forUpdate();
  if (owner === subjectId) return true;
  if (owner !== null && (await hasKey({ from, owner, key }))) return false;
  await assignKey({ from, claim });
  return true;
}

async function assignKey({ from, claim }: { from: From; claim: Claim }): Promise<void> {
  await from(TABLES.exerciseKeys).where({ exercise_key: claim.key }).update({ subject_id: claim.subjectId });
}

/** Whether the owner still has the key anywhere; nothing is noted when it is deleted or renamed. */
async function hasKey({ from, owner, key }: { from: From; owner: string; key: Key }): Promise<boolean> {
  // Locks, and so reads the newest committed rows also where an older snapshot is open.
  const row = await from(TABLES.exercises).where({ document_id: owner, key }).first('id').forUpdate();
  return row !== undefined;
}

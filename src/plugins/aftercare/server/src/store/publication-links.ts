import { TABLES } from '../constants';
import type { From } from './database';
import { newRowId } from './publication-rows';

/** SQLite refuses statements with more than 500 rows of values. */
const ROWS_A_STATEMENT = 100;

/** A head's rows of one kind: which table, and the column that tells them apart. */
interface Links {
  readonly from: From;
  readonly headId: number;
  readonly table: string;
  readonly column: 'token' | 'dependency';
}

/**
 * Brings the facets and dependencies of a head up to date. Most publishes change neither.
 *
 * @returns the dependencies it had before
 */
export async function writeLinks({
  from,
  headId,
  facets,
  dependencies,
}: {
  from: From;
  headId: number;
  facets: readonly string[];
  dependencies: readonly string[];
}): Promise<readonly string[]> {
  await replaceRows({ from, headId, table: TABLES.facets, column: 'token' }, facets);
  return replaceRows({ from, headId, table: TABLES.dependencies, column: 'dependency' }, dependencies);
}

/** Takes a head out of every list and from under everything it was built from; see `writeLinks`. */
export function clearLinks({ from, headId }: { from: From; headId: number }): Promise<readonly string[]> {
  return writeLinks({ from, headId, facets: [], dependencies: [] });
}

/** Writes what differs, and returns what was there. */
async function replaceRows(
  { from, headId, table, column }: Links,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const rows: readonly ({ id: number } & Record<typeof column, string>)[] = await from(table)
    .where({ head_id: headId })
    .select('id', column);
  const present = rows.map((row) => row[column]);
  const gone = rows.filter((row) => !wanted.includes(row[column])).map(({ id }) => id);
  const missing = [...new Set(wanted)].filter((value) => !present.includes(value));
  for (const ids of chunksOf(gone)) await from(table).whereIn('id', ids).delete();
  for (const values of chunksOf(missing)) {
    await from(table).insert(values.map((value) => ({ ...newRowId(), head_id: headId, [column]: value })));
  }
  return present;
}

function* chunksOf<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += ROWS_A_STATEMENT) {
    yield all.slice(start, start + ROWS_A_STATEMENT);
  }
}

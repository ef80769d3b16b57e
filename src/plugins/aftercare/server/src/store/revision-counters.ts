import { TABLES } from '../constants';
import { isUniqueViolation } from './constraint-error';
import type { Database, From } from './database';

/**
 * `content` orders everything readers see; every transaction that changes it increments the counter
 * first and thereby locks it, so numbers become visible in order. `settings` counts changes of what
 * publications are built from, for caches. `feed` numbers what changes for the public.
 */
const COUNTERS = ['content', 'settings', 'feed'] as const;
export type CounterName = (typeof COUNTERS)[number];

export interface RevisionCounters {
  current(name: CounterName): Promise<number>;
  /** Increments inside the open transaction and returns the new value. */
  next(name: CounterName): Promise<number>;
  /** Makes the rows, once. */
  prepare(): Promise<void>;
}

async function counterValue({ from, name }: { from: From; name: CounterName }): Promise<number> {
  const row = await from(TABLES.revision).where({ name }).first('value');
  return Number(row?.value ?? 0);
}

export function createRevisionCounters({ database }: { database: Database }): RevisionCounters {
  return {
    current: (name) => database.read((from) => counterValue({ from, name })),
    next: (name) =>
      database.writeInTurn(async (from) => {
        await from(TABLES.revision).where({ name }).increment('value', 1);
        return counterValue({ from, name });
      }),
    async prepare() {
      for (const name of COUNTERS) {
        await database.read((from) => insertOnce({ from, name }));
      }
    },
  };
}

/** Another node may start at the same time; whoever comes second finds the row there. */
async function insertOnce({ from, name }: { from: From; name: CounterName }): Promise<void> {
  if (await from(TABLES.revision).where({ name }).first('id')) return;
  try {
    await from(TABLES.revision).insert({ name, value: 0 });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

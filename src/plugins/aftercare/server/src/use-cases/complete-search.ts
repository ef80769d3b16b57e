import type { Stores } from './stores';

/**
 * Has whatever search does not know of built again, which writes what it lacks: a database that is older
 * than search, or one whose search tables were lost in a copy.
 *
 * @returns how many documents that are
 */
export async function completeSearch({
  publications,
  jobs,
  transaction,
}: Pick<Stores, 'publications' | 'jobs' | 'transaction'>): Promise<number> {
  const subjects = await publications.unsearched();
  if (subjects.length === 0) return 0;
  await transaction(async () => {
    const revision = await publications.nextRevision();
    await jobs.request({ subjects, cause: 'repair', isSafety: false, revision });
  });
  return subjects.length;
}

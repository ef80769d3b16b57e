import type { Key } from '../../core/brands';
import { JUDGED_QUERIES, type JudgedQuery } from './judged-queries';

/** A query whose expected result did not come first, with what did and where it came instead. */
export interface Miss extends JudgedQuery {
  readonly first: Key | null;
  /** From 1 on; null where it was not found. */
  readonly rank: number | null;
}

export interface Judgement {
  /** Mean over the queries of 1 / rank of the expected result; 1 where it always comes first. */
  readonly meanReciprocalRank: number;
  readonly missed: readonly Miss[];
}

/**
 * Asks a search every judged query.
 *
 * @param search gives the library's keys of what it finds, best first
 */
export async function judgeSearch(
  search: (judged: JudgedQuery) => readonly Key[] | Promise<readonly Key[]>,
): Promise<Judgement> {
  const missed: Miss[] = [];
  let total = 0;
  for (const judged of JUDGED_QUERIES) {
    const found = await search(judged);
    const place = found.indexOf(judged.expected);
    if (place >= 0) total += 1 / (place + 1);
    if (place !== 0) missed.push({ ...judged, first: found[0] ?? null, rank: place < 0 ? null : place + 1 });
  }
  return { meanReciprocalRank: total / JUDGED_QUERIES.length, missed };
}

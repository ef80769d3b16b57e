import type { Head } from '../store/publication-store';
import type { Stores } from './stores';

const PAGE = 200;

/** Every live document in every language. */
export async function readLiveHeads({
  publications,
}: Pick<Stores, 'publications'>): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (let after = 0; ; ) {
    const page = await publications.liveHeads({ after, limit: PAGE });
    heads.push(...page);
    const last = page.at(-1);
    if (!last) return heads;
    after = last.position;
  }
}

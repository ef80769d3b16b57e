import { ask, unexpected } from './content-api.mjs';
import { pageOf } from './page.mjs';
import { openSite } from './site-folder.mjs';

const FEED = '/api/aftercare/changes';

/**
 * Makes a follower of the changes feed. Each call brings the folder from where it is to what is public
 * now. A call that is cut off is made good by the next: an entry may be applied any number of times.
 *
 * @returns {() => Promise<{ written: number, removed: number }>}
 */
export function createFollower({ origin, folder }) {
  // Of the last page, which stays the same until something changes: then asking costs a 304.
  let last = { path: null, etag: null };
  return async function follow() {
    const site = await openSite(folder);
    const count = { written: 0, removed: 0 };
    for (;;) {
      const path = site.cursor === null ? FEED : `${FEED}?since=${site.cursor}`;
      const answer = await ask({ origin, path, etag: last.path === path ? last.etag : null });
      if (answer.status === 304) return count;
      if (answer.status === 400 && site.cursor !== null) {
        // The database was put back to an earlier state, or is another one.
        await site.beginAgain();
        continue;
      }
      if (answer.status !== 200) throw unexpected({ path, ...answer });
      const { data, meta } = answer.body;
      for (const entry of data) await apply({ entry, origin, site, count });
      await site.reached({ cursor: meta.cursor, isEnd: !meta.hasMore });
      last = data.length === 0 ? { path, etag: answer.etag } : { path: null, etag: null };
      if (!meta.hasMore) return count;
    }
  };
}

/** This site shows routines. Another may want a page for each exercise as well. */
async function apply({ entry, origin, site, count }) {
  if (entry.kind !== 'routine') return;
  const routine = entry.change === 'published' ? await readRoutine({ entry, origin }) : null;
  if (routine === null) {
    await site.remove(entry);
    count.removed += 1;
    return;
  }
  await site.write(entry, { slug: routine.slug, html: pageOf(routine), json: routine });
  count.written += 1;
}

/** @returns the routine as it is now; null where it has gone since, of which a later entry tells */
async function readRoutine({ entry, origin }) {
  const answer = await ask({ origin, path: entry.url });
  if (answer.status === 404 || answer.status === 410) return null;
  if (answer.status !== 200) throw unexpected({ path: entry.url, ...answer });
  const routine = answer.body.data;
  // Behind a shared cache or several nodes a document may be older than the feed that names it. To
  // write it now would be to keep it, since the feed names it once.
  if (routine.version < entry.version) throw new Error(`${entry.url} is still an older version.`);
  return routine;
}

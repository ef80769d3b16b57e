import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { FeedEntry } from '../store/feed-entry';
import type { FeedQuery, PublicFeed } from '../store/public-feed';

/** A change as readers get it. */
export interface ChangeListed {
  /** Where to go on after it. */
  readonly cursor: string;
  readonly change: FeedEntry['change'];
  readonly kind: FeedEntry['kind'];
  readonly documentId: DocumentId;
  readonly locale: LocaleCode;
  readonly slug: string;
  readonly version: number;
  readonly reason: FeedEntry['reason'];
  readonly url: string;
  readonly at: string;
}

export interface ChangesMeta {
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** Which page of the feed, and where the routes are mounted. */
export type ChangesRequest = FeedQuery & { readonly prefix: string };

/**
 * One page of what changed on the public side.
 *
 * @returns the whole answer as JSON text; null where the cursor is newer than any change here
 */
export async function listChanges(
  { prefix, ...query }: ChangesRequest,
  { feed }: { feed: Pick<PublicFeed, 'read' | 'newest'> },
): Promise<string | null> {
  // One more than is shown says whether there is more.
  const found = await feed.read({ ...query, limit: query.limit + 1 });
  // Asked after the page, since a cursor may be of a change that came in between.
  if (found.length === 0 && query.after > (await feed.newest())) return null;
  const page = found.slice(0, query.limit);
  const cursor = String(page.at(-1)?.position ?? query.after);
  const data = page.map((entry) => shown({ entry, prefix }));
  const meta: ChangesMeta = { cursor, hasMore: found.length > page.length };
  return JSON.stringify({ data, meta });
}

/** Field by field: a column added to the table must not appear in an answer by itself. */
function shown({ entry, prefix }: { entry: FeedEntry; prefix: string }): ChangeListed {
  const { kind, locale, slug } = entry;
  return {
    cursor: String(entry.position),
    change: entry.change,
    kind,
    documentId: entry.subjectId,
    locale,
    slug,
    version: entry.version,
    reason: entry.reason,
    url: `${prefix}${kind}s/${encodeURIComponent(slug)}?locale=${encodeURIComponent(locale)}`,
    at: entry.at,
  };
}

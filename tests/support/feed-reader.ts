/** One entry of the changes feed, as a client gets it. */
export interface FeedItem {
  readonly cursor: string;
  readonly change: 'published' | 'withdrawn';
  readonly kind: 'routine' | 'exercise';
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly version: number;
  readonly reason: string | null;
  readonly url: string;
  readonly at: string;
}

/** One page of the changes feed. */
export interface FeedPage {
  readonly data: readonly FeedItem[];
  readonly meta: { readonly cursor: string; readonly hasMore: boolean };
}

type Get = (path: string) => Promise<unknown>;

/** Somebody who keeps copies: applies each entry in its order and remembers how far they are. */
export class FeedReader {
  /** What is public, as far as the reader has heard: `kind:documentId:locale` and the version. */
  readonly live = new Map<string, number>();
  /** Every entry ever seen, by its cursor. */
  readonly seen = new Map<string, FeedItem>();
  cursor: string | null = null;

  constructor(private readonly options: { readonly limit: number; readonly locale?: string }) {}

  /** Reads and applies one page. */
  async step(get: Get): Promise<FeedPage> {
    const { limit, locale } = this.options;
    const since = this.cursor === null ? '' : `&since=${this.cursor}`;
    const language = locale === undefined ? '' : `&locale=${locale}`;
    const page = (await get(`/api/aftercare/changes?limit=${limit}${since}${language}`)) as FeedPage;
    for (const entry of page.data) this.#apply(entry);
    this.cursor = page.meta.cursor;
    return page;
  }

  /** Reads until nothing is left. */
  async catchUp(get: Get): Promise<void> {
    while ((await this.step(get)).meta.hasMore);
  }

  #apply(entry: FeedItem): void {
    if (this.cursor !== null && Number(entry.cursor) <= Number(this.cursor)) {
      throw new Error(`The feed gave ${entry.cursor} to a reader who had ${this.cursor}.`);
    }
    this.seen.set(entry.cursor, entry);
    const name = `${entry.kind}:${entry.documentId}:${entry.locale}`;
    if (entry.change === 'published') this.live.set(name, entry.version);
    else this.live.delete(name);
  }
}

interface ListPage {
  readonly data: readonly { readonly documentId: string; readonly version: number }[];
  readonly meta: { readonly pagination: { readonly pageCount: number } };
}

/** What the public lists hold, in the form of `FeedReader.live`. */
export async function listedNow(get: Get, locales: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const listed = new Map<string, number>();
  for (const locale of locales) {
    for (const kind of ['routine', 'exercise']) {
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const query = `locale=${locale}&pagination[pageSize]=100&pagination[page]=${page}`;
        const { data, meta } = (await get(`/api/aftercare/${kind}s?${query}`)) as ListPage;
        for (const card of data) listed.set(`${kind}:${card.documentId}:${locale}`, card.version);
        pages = meta.pagination.pageCount;
      }
    }
  }
  return listed;
}

/** The entries of a map as sorted lines, so that a difference reads well. */
export function asLines(live: ReadonlyMap<string, number>): readonly string[] {
  return [...live].map(([name, version]) => `${name} v${version}`).sort();
}

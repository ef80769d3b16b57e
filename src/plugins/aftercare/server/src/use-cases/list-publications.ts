import type { LocaleCode } from '../../../core/brands';
import type { FacetCounts } from '../../../core/search/facet-counts';
import { parseSearch, type SearchQuery } from '../../../core/search/search-query';
import { highlight, snippet, type TextSegment } from '../../../core/search/snippet';
import { stemmerOf } from '../search/stemmers';
import type { ListEntry, ListQuery, PublicationStore } from '../store/publication-store';

/** What a list asks for: everything but who asks, which is never the client's to say. */
export type ListRequest = Omit<ListQuery, 'reader' | 'search' | 'offset' | 'limit'> & {
  /** What somebody typed; empty where nothing is looked for. */
  readonly text: string;
  readonly page: number;
  readonly pageSize: number;
};

/** What of a card answers a search: its title, and a passage of its texts. */
export interface CardMatch {
  readonly title: readonly TextSegment[];
  readonly text: readonly TextSegment[];
}

/** A card in a list; `match` is there where something was looked for. */
export type Listed<Card> = Card & { readonly match?: CardMatch };

/** What a list says of itself beside its cards. */
export interface ListMeta {
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    readonly pageCount: number;
    readonly total: number;
  };
  readonly facets: FacetCounts['facets'];
}

/**
 * One page of cards as the bytes to send. The cards were serialised when they were published, so they
 * are joined, not parsed and written again.
 *
 * @returns the whole answer as JSON text
 */
export async function listPublications(
  { request, reader }: { request: ListRequest; reader: ListQuery['reader'] },
  { store }: { store: Pick<PublicationStore, 'list'> },
): Promise<string> {
  const { page, pageSize, text, ...query } = request;
  const search = searchOf(request);
  const { entries, total, facets } = await store.list({
    ...query,
    search,
    reader,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const data = entries.map((entry) =>
    search ? withMatch({ entry, search, locale: query.locale }) : entry.card,
  );
  const meta: ListMeta = {
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    facets,
  };
  return `{"data":[${data.join(',')}],"meta":${JSON.stringify(meta)}}`;
}

/** null where the text holds nothing to look for. */
function searchOf({ text, kind, locale }: ListRequest): SearchQuery | null {
  if (text === '') return null;
  const search = parseSearch(text, { kind, locale, stem: stemmerOf(locale) });
  return search.words.length > 0 ? search : null;
}

/** The card with what in it answers the search. */
function withMatch({
  entry,
  search,
  locale,
}: {
  entry: ListEntry;
  search: SearchQuery;
  locale: LocaleCode;
}): string {
  const marking = { query: search, stem: stemmerOf(locale) };
  const match: CardMatch = { title: highlight(entry.title, marking), text: snippet(entry.text, marking) };
  return `${entry.card.slice(0, -1)},"match":${JSON.stringify(match)}}`;
}

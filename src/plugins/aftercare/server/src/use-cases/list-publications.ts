import type { ListQuery, PublicationStore } from '../store/publication-store';

/** What a list asks for: everything but who asks, which is never the client's to say. */
export type ListRequest = Omit<ListQuery, 'reader' | 'offset' | 'limit'> & {
  readonly page: number;
  readonly pageSize: number;
};

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
  const { page, pageSize, ...query } = request;
  const { cards, total } = await store.list({
    ...query,
    reader,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const meta = { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
  return `{"data":[${cards.join(',')}],"meta":${JSON.stringify(meta)}}`;
}

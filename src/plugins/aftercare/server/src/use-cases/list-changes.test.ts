import type { DocumentId } from '../../../core/brands';
import type { FeedEntry } from '../store/feed-entry';
import { listChanges } from './list-changes';

const entry = (position: number, over: Partial<FeedEntry> = {}): FeedEntry => ({
  position,
  kind: 'routine',
  subjectId: `document-${position}` as DocumentId,
  locale: 'en',
  change: 'published',
  version: 3,
  slug: 'calm-neck',
  reason: null,
  at: '2026-03-02T10:00:00.000Z',
  ...over,
});

async function pageOf(
  entries: readonly FeedEntry[],
  { after = 0, limit = 100, newest = Math.max(0, ...entries.map(({ position }) => position)) } = {},
) {
  const feed = {
    read: async (query: { after: number; limit: number }) =>
      entries.filter(({ position }) => position > query.after).slice(0, query.limit),
    newest: async () => newest,
  };
  const text = await listChanges({ after, limit, locale: null, prefix: '/api/aftercare/' }, { feed });
  return text === null ? null : JSON.parse(text);
}

describe('a page of the changes feed', () => {
  it('says what changed, where it is and how to go on', async () => {
    const withdrawn = entry(9, { kind: 'exercise', change: 'withdrawn', reason: 'unsafe', locale: 'es' });
    expect(await pageOf([entry(7), withdrawn])).toEqual({
      data: [
        {
          cursor: '7',
          change: 'published',
          kind: 'routine',
          documentId: 'document-7',
          locale: 'en',
          slug: 'calm-neck',
          version: 3,
          reason: null,
          url: '/api/aftercare/routines/calm-neck?locale=en',
          at: '2026-03-02T10:00:00.000Z',
        },
        expect.objectContaining({
          cursor: '9',
          change: 'withdrawn',
          reason: 'unsafe',
          url: '/api/aftercare/exercises/calm-neck?locale=es',
        }),
      ],
      meta: { cursor: '9', hasMore: false },
    });
  });

  it('says that there is more only where there is', async () => {
    const entries = [entry(1), entry(2), entry(3)];
    expect((await pageOf(entries, { limit: 2 })).meta).toEqual({ cursor: '2', hasMore: true });
    expect((await pageOf(entries, { limit: 3 })).meta).toEqual({ cursor: '3', hasMore: false });
  });

  it('gives a reader who is up to date the same cursor back', async () => {
    expect(await pageOf([entry(3)], { after: 3 })).toEqual({
      data: [],
      meta: { cursor: '3', hasMore: false },
    });
  });

  it('keeps to the cursor where the newest changes are of another language', async () => {
    expect((await pageOf([], { after: 3, newest: 8 })).meta.cursor).toBe('3');
  });

  it('knows a cursor that is newer than any change', async () => {
    expect(await pageOf([entry(3)], { after: 4 })).toBeNull();
  });
});

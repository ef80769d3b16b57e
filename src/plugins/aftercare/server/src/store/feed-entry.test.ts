import type { ContentHash, DocumentId, LocalDate } from '../../../core/brands';
import { changedPublicState, type PublicState } from './feed-entry';
import type { Head } from './publication-store';

const HASH = 'a'.repeat(64) as ContentHash;

const headOf = (over: Partial<Head> = {}): Head => ({
  kind: 'routine',
  subjectId: 'document' as DocumentId,
  locale: 'en',
  state: 'live',
  version: 4,
  slug: 'new-name',
  revision: 9,
  contentHash: HASH,
  sourceHash: HASH,
  audience: 'website',
  isPublic: true,
  isStale: false,
  isHidden: false,
  reviewBy: '2027-03-01' as LocalDate,
  title: 'A calm neck',
  sourceRow: 7,
  translatedFrom: null,
  withdrawalReason: null,
  withdrawalNote: '',
  unsafeVersion: 0,
  ...over,
});

const before: PublicState = { change: 'published', version: 3, slug: 'old-name', reason: null };
const gone: PublicState = { ...before, change: 'withdrawn', reason: null };
const forPatients = { audience: 'patients', isPublic: false } as const;

describe('what the feed says of a document that is public', () => {
  it('is its version and slug', () => {
    const now = { change: 'published', version: 4, slug: 'new-name', reason: null };
    expect(changedPublicState({ head: headOf(), before: null })).toEqual(now);
    expect(changedPublicState({ head: headOf(), before })).toEqual(now);
    expect(changedPublicState({ head: headOf(), before: gone })).toEqual(now);
  });

  it('is said once', () => {
    expect(changedPublicState({ head: headOf({ version: 3, slug: 'old-name' }), before })).toBeNull();
  });
});

describe('what the feed says of a document that is public no more', () => {
  it('is the reason that its address gives', () => {
    const head = headOf({ state: 'withdrawn', withdrawalReason: 'unsafe' });
    expect(changedPublicState({ head, before })).toEqual({ ...gone, reason: 'unsafe' });
  });

  it.each([
    ['for patients alone', forPatients],
    ['hidden', { isPublic: false, isHidden: true }],
    ['withdrawn while it was for patients alone', { ...forPatients, state: 'withdrawn' as const }],
  ])('is that it is gone, and nothing of what it became, where it is %s', (_name, over) => {
    expect(changedPublicState({ head: headOf(over), before })).toEqual(gone);
  });

  it('is not said again, whatever happens to what is for patients alone', () => {
    for (const over of [{ version: 5 }, { slug: 'newer' }, { state: 'withdrawn' as const }]) {
      expect(changedPublicState({ head: headOf({ ...forPatients, ...over }), before: gone })).toBeNull();
    }
  });

  it('follows a withdrawal that turns out to have been for safety', () => {
    const head = headOf({ state: 'withdrawn', withdrawalReason: 'unsafe' });
    const obsolete: PublicState = { ...gone, reason: 'obsolete' };
    expect(changedPublicState({ head, before: obsolete })).toEqual({ ...gone, reason: 'unsafe' });
  });
});

describe('what the feed says of a document that never was public', () => {
  it.each([
    ['live', forPatients],
    ['withdrawn', { ...forPatients, state: 'withdrawn' as const }],
    ['withdrawn and open by now', { state: 'withdrawn' as const, withdrawalReason: 'obsolete' as const }],
  ])('is nothing while it is %s', (_name, over) => {
    expect(changedPublicState({ head: headOf(over), before: null })).toBeNull();
  });
});

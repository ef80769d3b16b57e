import { buildExerciseDraft } from '../../../core/testing/build-drafts';
import type { Draft } from '../store/draft-store';
import type { MemoryStores } from './testing/memory-stores';
import {
  EXERCISE,
  headOf,
  placeOf,
  publishApproved,
  ROUTINE,
  withdraw,
  withRoutine,
} from './testing/publishing';
import { verifyPublications } from './verify-publications';

/** The same stores, on which another node does something once the heads have been read. */
function meanwhile(stores: MemoryStores, work: () => Promise<unknown>): MemoryStores {
  let isDone = false;
  const { liveHeads } = stores.publications;
  return {
    ...stores,
    publications: {
      ...stores.publications,
      async liveHeads(query) {
        const heads = await liveHeads(query);
        if (heads.length === 0 && !isDone) {
          isDone = true;
          await work();
        }
        return heads;
      },
    },
  };
}

const repair = (stores: MemoryStores, extent: 'full' | 'start' = 'full') =>
  verifyPublications(stores, { extent, isRepairing: true });

const renamed: Draft = { kind: 'exercise', draft: buildExerciseDraft({ title: 'Chin slide' }) };
const added: Draft = { kind: 'exercise', draft: buildExerciseDraft({ key: 'neck-turn' }) };

describe('verifying while somebody else', () => {
  it.each(['full', 'start'] as const)('publishes a change repairs nothing (%s)', async (extent) => {
    const stores = await withRoutine();
    const racing = meanwhile(stores, () => publishApproved(stores, renamed));
    expect(await repair(racing, extent)).toMatchObject({ drift: 0, repaired: 0 });
    expect((await headOf(stores, EXERCISE))?.version).toBe(2);
  });

  it('publishes something new repairs nothing', async () => {
    const stores = await withRoutine();
    const racing = meanwhile(stores, () => publishApproved(stores, added));
    expect(await repair(racing)).toMatchObject({ drift: 0, repaired: 0 });
    expect((await headOf(stores, added))?.version).toBe(1);
  });

  it('withdraws something repairs nothing', async () => {
    const stores = await withRoutine();
    const racing = meanwhile(stores, async () => {
      await withdraw(stores, ROUTINE);
      stores.remove(placeOf(ROUTINE));
    });
    expect(await repair(racing)).toMatchObject({ drift: 0, repaired: 0 });
    expect((await headOf(stores, ROUTINE))?.withdrawalNote).toBe('');
  });
});

describe('verifying', () => {
  it('finds and repairs what was written past the gate, and only then', async () => {
    const stores = await withRoutine();
    stores.put(renamed, { status: 'published' });
    await expect(repair(stores)).resolves.toMatchObject({
      drifts: [{ what: 'other-content', isRepaired: false, reason: expect.stringContaining('approved') }],
    });
    stores.put(renamed);
    await publishApproved(stores, renamed);
    expect(await repair(stores)).toMatchObject({ drift: 0 });
  });

  it('withdraws what was deleted past the gate', async () => {
    const stores = await withRoutine();
    stores.remove(placeOf(ROUTINE));
    expect(await repair(stores, 'start')).toMatchObject({ drift: 1, repaired: 1 });
    expect(await headOf(stores, ROUTINE)).toMatchObject({
      state: 'withdrawn',
      withdrawalNote: 'Its published row was removed.',
    });
  });

  it('only tells of it where it is not asked to repair', async () => {
    const stores = await withRoutine();
    stores.remove(placeOf(ROUTINE));
    expect(await verifyPublications(stores, { extent: 'full', isRepairing: false })).toMatchObject({
      drift: 1,
      repaired: 0,
    });
    expect((await headOf(stores, ROUTINE))?.state).toBe('live');
  });

  it('notes a row that was written again with the same content, and looks past it next time', async () => {
    const stores = await withRoutine();
    stores.put(EXERCISE, { status: 'published' });
    expect(await repair(stores, 'start')).toMatchObject({ drift: 0 });
    const find = jest.spyOn(stores.drafts, 'find');
    expect(await repair(stores, 'start')).toMatchObject({ drift: 0 });
    expect(find).not.toHaveBeenCalled();
  });
});

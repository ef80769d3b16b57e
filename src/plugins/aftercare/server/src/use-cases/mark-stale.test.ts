import { buildClinic } from '../../../core/testing/build-care';
import { buildExerciseDraft, buildRoutineDraft } from '../../../core/testing/build-drafts';
import { localDate } from '../../../core/testing/identifiers';
import type { Draft } from '../store/draft-store';
import { markStale } from './mark-stale';
import { type MemoryStores, memoryStores, REVIEWER } from './testing/memory-stores';
import {
  EXERCISE,
  headOf,
  onDay,
  publish,
  publishApproved,
  ROUTINE,
  rebuildAll,
  shown,
  withRoutine,
} from './testing/publishing';

const HIDING = buildClinic({ policy: { staleStaysPublic: false } });

/** The same stores after a therapist has left. */
async function without(stores: MemoryStores, gone: string): Promise<MemoryStores> {
  const people = (await stores.therapists.all()).map((person) => ({
    ...person,
    isActive: person.documentId !== gone,
  }));
  const find = async (id: string) => people.find(({ documentId }) => documentId === id) ?? null;
  return { ...stores, therapists: { ...stores.therapists, find, all: async () => people } };
}

const renamed: Draft = { kind: 'exercise', draft: buildExerciseDraft({ title: 'Chin slide' }) };

describe('the passing of time', () => {
  it('marks what is past its review date, once', async () => {
    const stores = await withRoutine();
    expect(await markStale(onDay(stores, '2027-03-01'))).toBe(0);
    expect(await markStale(onDay(stores, '2027-03-02'))).toBe(2);
    expect(await markStale(onDay(stores, '2027-03-02'))).toBe(0);
    expect((await headOf(stores, ROUTINE))?.isStale).toBe(true);
  });

  it('unmarks what is current again', async () => {
    const stores = await withRoutine();
    await markStale(onDay(stores, '2027-03-02'));
    expect(await markStale(stores)).toBe(2);
    expect((await headOf(stores, ROUTINE))?.isStale).toBe(false);
  });

  it('locks nobody out where there is nothing to do', async () => {
    const stores = await withRoutine();
    const before = await stores.publications.currentRevision();
    await markStale(stores);
    expect(await stores.publications.currentRevision()).toBe(before);
  });
});

describe('a rebuild', () => {
  it('leaves what is stale marked as stale', async () => {
    const stores = await withRoutine();
    const later = onDay(stores, '2027-03-02');
    await markStale(later);
    const carriedOn: Draft = {
      kind: 'exercise',
      draft: buildExerciseDraft({ title: 'Chin slide', reviewBy: localDate('2028-03-01') }),
    };
    await publishApproved(later, carriedOn);
    await rebuildAll(later);
    expect(await headOf(stores, ROUTINE)).toMatchObject({ version: 2, isStale: true });
  });

  it('that changes nothing for readers marks what has grown stale meanwhile', async () => {
    const stores = await withRoutine();
    const later = onDay(stores, '2027-03-02');
    const request = { cause: 'setting', isSafety: false, revision: 9 } as const;
    const subjectId = ROUTINE.draft.documentId;
    await stores.jobs.request({ subjects: [{ kind: 'routine', subjectId }], ...request });
    await rebuildAll(later);
    expect(await headOf(stores, ROUTINE)).toMatchObject({ version: 1, isStale: true });
  });

  it('that outlives its approval still rests on whoever gave it', async () => {
    const stores = await withRoutine();
    // Twice, since the second rebuild follows a version that nobody approved.
    for (const draft of [renamed, EXERCISE]) {
      const title = `${draft.draft.title} again`;
      await publishApproved(stores, { kind: 'exercise', draft: buildExerciseDraft({ title }) });
      await rebuildAll(stores);
    }
    expect((await shown(stores, ROUTINE)).approvedBy).toBeNull();
    await markStale(await without(stores, REVIEWER));
    expect(await headOf(stores, ROUTINE)).toMatchObject({ version: 3, isStale: true });
  });

  it('does not rest on somebody who approved only an earlier text', async () => {
    const stores = memoryStores({
      clinic: buildClinic({ policy: { severities: { 'responsibility.approved': 'warning' } } }),
    });
    await publishApproved(stores, EXERCISE);
    await publishApproved(stores, ROUTINE);
    const unapproved: Draft = { kind: 'routine', draft: buildRoutineDraft({ title: 'A calmer neck' }) };
    stores.put(unapproved);
    await publish(stores, unapproved);
    await publishApproved(stores, renamed);
    await rebuildAll(stores);
    expect((await shown(stores, ROUTINE)).version).toBe(3);
    await markStale(await without(stores, REVIEWER));
    expect((await headOf(stores, ROUTINE))?.isStale).toBe(false);
  });
});

describe('a policy that hides what is stale', () => {
  const target: Draft = {
    kind: 'exercise',
    draft: buildExerciseDraft({ key: 'neck-turn', title: 'Neck turn', reviewBy: localDate('2026-04-01') }),
  };
  const linking: Draft = {
    kind: 'exercise',
    draft: buildExerciseDraft({ easier: [target.draft.documentId] }),
  };

  async function linked(): Promise<MemoryStores> {
    const stores = memoryStores({ clinic: HIDING });
    await publishApproved(stores, target);
    await publishApproved(stores, linking);
    return stores;
  }

  const linksIn = async (stores: MemoryStores) => (await shown(stores, linking)).exercise.easier.length;

  it('takes links to what it hides out of other pages, and puts them back', async () => {
    const stores = await linked();
    expect(await linksIn(stores)).toBe(1);
    const later = onDay(stores, '2026-05-01');
    await markStale(later);
    await rebuildAll(later);
    expect(await linksIn(stores)).toBe(0);
    const allowing = { ...later, clinics: { read: async () => buildClinic() } };
    await markStale(allowing);
    await rebuildAll(allowing);
    expect(await linksIn(stores)).toBe(1);
  });

  it('does so too where a rebuild is the first to see it', async () => {
    const stores = await linked();
    const deserted = await without(stores, REVIEWER);
    const request = { cause: 'setting', isSafety: false, revision: 9 } as const;
    const subjectId = target.draft.documentId;
    await stores.jobs.request({ subjects: [{ kind: 'exercise', subjectId }], ...request });
    await rebuildAll(deserted);
    expect(await headOf(stores, target)).toMatchObject({ isStale: true, isPublic: false });
    expect(await linksIn(stores)).toBe(0);
  });
});

import { buildExerciseDraft } from '../../../core/testing/build-drafts';
import type { Draft } from '../store/draft-store';
import { approveContent } from './approve-content';
import { GateRefusal, UseRefusal } from './refusal';
import { memoryStores } from './testing/memory-stores';
import {
  approve,
  EXERCISE,
  headOf,
  placeOf,
  publish,
  publishApproved,
  ROUTINE,
  rebuildAll,
  withdraw,
  withRoutine,
} from './testing/publishing';

describe('publishing', () => {
  it('is refused with every blocker before anything is written', async () => {
    const stores = memoryStores();
    const entry: Draft = { kind: 'exercise', draft: buildExerciseDraft({ author: null, reviewBy: null }) };
    stores.put(entry);
    const write = jest.fn();
    await expect(publish(stores, entry, write)).rejects.toBeInstanceOf(GateRefusal);
    expect(write).not.toHaveBeenCalled();
    expect(await stores.publications.currentRevision()).toBe(0);
  });

  it('writes the version and tells of it', async () => {
    const stores = memoryStores();
    await publishApproved(stores, EXERCISE);
    expect(await headOf(stores, EXERCISE)).toMatchObject({ state: 'live', version: 1 });
    expect(stores.changes).toEqual([expect.objectContaining({ what: 'published', version: 1 })]);
  });

  it('gates and builds again what was changed between preparation and write', async () => {
    const stores = memoryStores();
    stores.put(EXERCISE);
    await approve(stores, EXERCISE);
    const changed: Draft = { kind: 'exercise', draft: buildExerciseDraft({ title: 'Not approved' }) };
    const write = async () => {
      stores.put(changed);
      await stores.publishRow(placeOf(changed));
    };
    await expect(publish(stores, EXERCISE, write)).rejects.toBeInstanceOf(GateRefusal);
    expect(await headOf(stores, EXERCISE)).toBeNull();
  });

  it('builds again where something else moved the revision meanwhile', async () => {
    const stores = await withRoutine();
    stores.put(ROUTINE);
    const encode = jest.spyOn(stores, 'encode');
    encode.mockImplementationOnce(async (text) => {
      await stores.publications.nextRevision();
      const identity = Buffer.from(text);
      return { identity, gzip: identity, brotli: identity, hash: 'h' as never };
    });
    await publish(stores, ROUTINE);
    expect(encode).toHaveBeenCalledTimes(2);
    expect((await headOf(stores, ROUTINE))?.version).toBe(2);
  });
});

describe('approving', () => {
  it('needs an active therapist', async () => {
    const stores = memoryStores();
    stores.put(EXERCISE);
    const request = { ...placeOf(EXERCISE), adminUserId: 1, note: '' };
    await expect(approveContent(stores, request)).rejects.toBeInstanceOf(UseRefusal);
  });

  it('holds for exactly the content that was approved', async () => {
    const stores = memoryStores();
    stores.put(EXERCISE);
    await approve(stores, EXERCISE);
    stores.put({ kind: 'exercise', draft: buildExerciseDraft({ easierText: 'Do half of it.' }) });
    await expect(publish(stores, EXERCISE)).rejects.toBeInstanceOf(GateRefusal);
  });
});

describe('a changed exercise', () => {
  it('is carried into its routines by the queue', async () => {
    const stores = await withRoutine();
    await publishApproved(stores, { kind: 'exercise', draft: buildExerciseDraft({ title: 'Chin slide' }) });
    expect(await stores.jobs.progress()).toMatchObject({ waiting: 1 });
    await rebuildAll(stores);
    expect(await stores.jobs.progress()).toMatchObject({ waiting: 0 });
    expect((await headOf(stores, ROUTINE))?.version).toBe(2);
  });

  it('asks for nothing where its content is the same', async () => {
    const stores = await withRoutine();
    await publish(stores, EXERCISE);
    expect(await stores.jobs.progress()).toMatchObject({ waiting: 0 });
  });

  it('goes first where its safety texts changed', async () => {
    const stores = await withRoutine();
    const request = jest.spyOn(stores.jobs, 'request');
    await publishApproved(stores, { kind: 'exercise', draft: buildExerciseDraft({ title: 'Chin slide' }) });
    await publishApproved(stores, {
      kind: 'exercise',
      draft: buildExerciseDraft({ title: 'Chin slide', stopSigns: ['You feel faint.'] }),
    });
    expect(request.mock.calls.map(([{ isSafety }]) => isSafety)).toEqual([false, true]);
  });
});

describe('withdrawing', () => {
  it('is refused for an exercise in use, with the list', async () => {
    const stores = await withRoutine();
    await expect(withdraw(stores, EXERCISE)).rejects.toMatchObject({
      details: {
        inUse: [{ documentId: ROUTINE.draft.documentId, locale: 'en', title: ROUTINE.draft.title }],
      },
    });
    expect((await headOf(stores, EXERCISE))?.state).toBe('live');
  });

  it('takes the routines along when asked to', async () => {
    const stores = await withRoutine();
    await withdraw(stores, EXERCISE, true);
    expect((await headOf(stores, EXERCISE))?.state).toBe('withdrawn');
    expect((await headOf(stores, ROUTINE))?.state).toBe('withdrawn');
  });

  it('does not look at routines of another language', async () => {
    const stores = await withRoutine();
    const spanish = { ...EXERCISE, draft: { ...EXERCISE.draft, locale: 'es' } } as Draft;
    await expect(withdraw(stores, spanish)).resolves.toBeUndefined();
    expect((await headOf(stores, ROUTINE))?.state).toBe('live');
  });
});

import type { Audience } from '../../../core/routine/routine';
import { buildExerciseDraft, buildRoutineDraft } from '../../../core/testing/build-drafts';
import type { Draft } from '../store/draft-store';
import { type MemoryStores, memoryStores } from './testing/memory-stores';
import { headOf, placeOf, publishApproved, rebuildAll, shown, withdraw } from './testing/publishing';

const secret: Draft = {
  kind: 'exercise',
  draft: buildExerciseDraft({ key: 'secret-turn', title: 'Secret turn' }),
};
const open: Draft = {
  kind: 'exercise',
  draft: buildExerciseDraft({ easier: [secret.draft.documentId] }),
};

const item = { key: 'item-1', dosage: {}, note: {} };

/** A routine of one exercise. */
function routineOf(exercise: Draft, { audience, id }: { audience: Audience; id: string }): Draft {
  const programme = { items: [{ ...item, exercise: exercise.draft.documentId }] };
  const documentId = id as never;
  return { kind: 'routine', draft: buildRoutineDraft({ documentId, slug: id, programme, audience }) };
}

const website = routineOf(open, { audience: 'website', id: 'for-all' });
const patients = routineOf(secret, { audience: 'patients', id: 'for-patients' });

/** An open exercise in a website's routine, which links to one that a patients' routine uses. */
async function clinic(): Promise<MemoryStores> {
  const stores = memoryStores();
  for (const entry of [secret, open, website]) await publishApproved(stores, entry);
  return stores;
}

async function linksIn(stores: MemoryStores): Promise<readonly number[]> {
  const exercise = await shown(stores, open);
  const routine = await shown(stores, website);
  return [exercise.exercise.easier.length, routine.items[0].exercise.easier.length];
}

describe('a link to an exercise', () => {
  it('leaves every public page once patient routines alone use the exercise', async () => {
    const stores = await clinic();
    expect(await linksIn(stores)).toEqual([1, 1]);
    await publishApproved(stores, patients);
    await rebuildAll(stores);
    expect(await linksIn(stores)).toEqual([0, 0]);
    expect(JSON.stringify(await shown(stores, open))).not.toContain('Secret turn');
  });

  it('stays away when that routine is withdrawn, since the exercise stays closed', async () => {
    const stores = await clinic();
    await publishApproved(stores, patients);
    await withdraw(stores, patients);
    await rebuildAll(stores);
    expect((await headOf(stores, secret))?.isPublic).toBe(false);
    expect(await linksIn(stores)).toEqual([0, 0]);
  });

  it('comes back when the exercise is published for everybody', async () => {
    const stores = await clinic();
    await publishApproved(stores, patients);
    await rebuildAll(stores);
    await publishApproved(stores, routineOf(secret, { audience: 'both', id: 'for-both' }));
    await rebuildAll(stores);
    expect(await linksIn(stores)).toEqual([1, 1]);
  });

  it('comes back when the exercise was withdrawn and is published with the same content', async () => {
    const stores = await clinic();
    await withdraw(stores, secret);
    await rebuildAll(stores);
    expect(await linksIn(stores)).toEqual([0, 0]);
    await publishApproved(stores, secret);
    await rebuildAll(stores);
    expect(await linksIn(stores)).toEqual([1, 1]);
  });

  it('is shown to patients in their own routines', async () => {
    const stores = await clinic();
    await publishApproved(stores, patients);
    const theirs = routineOf(open, { audience: 'patients', id: 'also-for-patients' });
    await publishApproved(stores, theirs);
    await rebuildAll(stores);
    expect((await shown(stores, theirs)).items[0].exercise.easier).toHaveLength(1);
  });
});

it('a closed exercise is told of at once', async () => {
  const stores = await clinic();
  stores.changes.length = 0;
  await publishApproved(stores, patients);
  const place = placeOf(secret);
  expect(stores.changes).toContainEqual(expect.objectContaining({ ...place, what: 'changed' }));
});

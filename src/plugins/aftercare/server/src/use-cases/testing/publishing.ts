import { buildExerciseDraft, buildRoutineDraft } from '../../../../core/testing/build-drafts';
import type { Draft } from '../../store/draft-store';
import { approveContent } from '../approve-content';
import { publishContent } from '../publish-content';
import { createRebuildWorker } from '../rebuild-dependants';
import { withdrawContent } from '../withdraw-content';
import { type MemoryStores, memoryStores, REVIEWER_USER } from './memory-stores';

export const EXERCISE: Draft = { kind: 'exercise', draft: buildExerciseDraft() };
/** Uses `EXERCISE`. */
export const ROUTINE: Draft = { kind: 'routine', draft: buildRoutineDraft() };

export const placeOf = ({ kind, draft }: Draft) => ({
  kind,
  subjectId: draft.documentId,
  locale: draft.locale,
});

export function publish(stores: MemoryStores, entry: Draft, write = () => stores.publishRow(placeOf(entry))) {
  return publishContent(stores, {
    ...placeOf(entry),
    locales: [entry.draft.locale],
    withdrawLocales: [],
    withdraw: async () => {},
    write,
  });
}

export const approve = (stores: MemoryStores, entry: Draft) =>
  approveContent(stores, { ...placeOf(entry), adminUserId: REVIEWER_USER, note: '' });

export async function publishApproved(stores: MemoryStores, entry: Draft): Promise<void> {
  stores.put(entry);
  await approve(stores, entry);
  await publish(stores, entry);
}

/** Stores in which `EXERCISE` and `ROUTINE` are live. */
export async function withRoutine(): Promise<MemoryStores> {
  const stores = memoryStores();
  await publishApproved(stores, EXERCISE);
  await publishApproved(stores, ROUTINE);
  return stores;
}

export const withdraw = (stores: MemoryStores, entry: Draft, withDependants = false): Promise<void> =>
  withdrawContent(stores, {
    ...placeOf(entry),
    locales: [entry.draft.locale],
    reason: 'obsolete',
    note: '',
    withDependants,
    write: async () => {},
    withdrawDependant: (head) =>
      withdraw(stores, { ...ROUTINE, draft: { ...ROUTINE.draft, documentId: head.subjectId } } as Draft),
  });

export const rebuildAll = (stores: MemoryStores) =>
  createRebuildWorker({
    stores,
    onFailure: (error) => {
      throw error;
    },
  }).run();

export async function headOf(stores: MemoryStores, entry: Draft) {
  const { subjectId, ...place } = placeOf(entry);
  return stores.publications.findHead({ ...place, slugOrId: subjectId });
}

/** What readers get now, whoever they are. */
export async function shown(stores: MemoryStores, entry: Draft) {
  const head = await headOf(stores, entry);
  const stored = head && (await stores.publications.findVersion(head));
  if (!stored) throw new Error(`${entry.draft.documentId} was never published.`);
  return JSON.parse(stored.body.identity.toString('utf8')).data;
}

/** The same stores on another day. */
export const onDay = (stores: MemoryStores, today: string): MemoryStores => ({
  ...stores,
  clock: { ...stores.clock, today: () => today as never },
});

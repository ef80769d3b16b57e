import { useSyncExternalStore } from 'react';

type Dispatch = (action: unknown) => unknown;

let dispatch: Dispatch | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** Hands over the store's dispatch, which the admin gives to middlewares alone. */
export function rememberDispatch(storeDispatch: Dispatch): void {
  dispatch = storeDispatch;
}

/**
 * Makes the Content Manager read a document again after one of our own requests changed it. The
 * action is the one `adminApi.util.invalidateTags` makes.
 */
export function refreshDocument({ model, documentId }: { model: string; documentId: string }): void {
  const ids = [`${model}_${documentId}`, `${model}_LIST`];
  dispatch?.({ type: 'adminApi/invalidateTags', payload: ids.map((id) => ({ type: 'Document', id })) });
  count += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Grows with every refresh, for whoever shows what the Content Manager does not hold. */
export function useRefreshCount(): number {
  return useSyncExternalStore(subscribe, () => count);
}

import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';
import type { Me } from './answers';
import { isAborted, requestError } from './request-error';
import { useAftercare } from './use-aftercare';

/** What is known of one signed-in person; every action and panel of a page shares it. */
interface Known {
  readonly userId: unknown;
  readonly state: 'unasked' | 'asking' | 'answered' | 'forbidden';
  readonly me: Me | null;
}

let known: Known = { userId: undefined, state: 'unasked', me: null };
const listeners = new Set<() => void>();

function learn(next: Known): void {
  known = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stateAfter(thrown: unknown): Known['state'] {
  // Whoever asked may have gone from the screen; then somebody else asks.
  if (isAborted(thrown)) return 'unasked';
  return requestError(thrown).status === 403 ? 'forbidden' : 'answered';
}

/**
 * What the signed-in person may do; `me` is null until the server has said so. `isForbidden` once it
 * has said that the plugin is not for them: they see no trace of it.
 */
export function useAccess(): { readonly me: Me | null; readonly isForbidden: boolean } {
  const userId = useAuth('Aftercare', (state) => state.user?.id);
  const api = useAftercare();
  const now = useSyncExternalStore(subscribe, () => known);
  const isOwn = now.userId === userId;
  const isAsked = isOwn && now.state !== 'unasked';
  useEffect(() => {
    if (userId === undefined || isAsked || (known.userId === userId && known.state !== 'unasked')) return;
    learn({ userId, state: 'asking', me: null });
    api.me().then(
      (me) => learn({ userId, state: 'answered', me }),
      (thrown: unknown) => learn({ userId, state: stateAfter(thrown), me: null }),
    );
  }, [api, userId, isAsked]);
  return { me: isOwn ? now.me : null, isForbidden: isOwn && now.state === 'forbidden' };
}

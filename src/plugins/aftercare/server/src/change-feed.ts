import type { Change } from './use-cases/stores';

type Listener = (changes: readonly Change[]) => void;

/** Tells this process of committed changes. Only an accelerator: whoever must know asks the database. */
export interface ChangeFeed {
  /** @returns ends the subscription */
  onChange(listener: Listener): () => void;
  announce: Listener;
}

export function createChangeFeed({ onFailure }: { onFailure: (error: unknown) => void }): ChangeFeed {
  const listeners = new Set<Listener>();
  return {
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(changes) {
      for (const listener of listeners) {
        try {
          listener(changes);
        } catch (error) {
          // What is committed stands; one deaf listener must not silence the others.
          onFailure(error);
        }
      }
    },
  };
}

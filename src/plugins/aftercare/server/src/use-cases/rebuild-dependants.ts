import { rebuildOrSetAside } from './rebuild-or-set-aside';
import type { Stores } from './stores';

export interface RebuildProgress {
  readonly waiting: number;
  /** Documents being built by this process now. */
  readonly running: number;
  readonly done: number;
}

export interface RebuildWorker {
  /** Works until nothing waits. Called again meanwhile it looks once more before it stops. */
  run(): Promise<void>;
  /** Ends after the document in hand. */
  stop(): Promise<void>;
  progress(): Promise<RebuildProgress>;
}

/**
 * Works off the queue of documents to build again, one transaction each. The queue is in the
 * database: what a crash leaves is taken up at the next start, and two nodes working at once build
 * the same thing, of which the store keeps one.
 */
export function createRebuildWorker({
  stores,
  onFailure,
}: {
  stores: Stores;
  onFailure: (error: unknown) => void;
}): RebuildWorker {
  let working: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;
  let running = 0;

  async function workOff(): Promise<void> {
    for (let job = await stores.jobs.next(); job && !isStopped; job = await stores.jobs.next()) {
      running = 1;
      try {
        await rebuildOrSetAside(stores, { job, onFailure });
      } finally {
        running = 0;
      }
    }
  }

  async function work(): Promise<void> {
    do {
      isAskedAgain = false;
      await workOff();
    } while (isAskedAgain && !isStopped);
  }

  return {
    run() {
      isAskedAgain = true;
      working ??= work()
        .catch(onFailure)
        .finally(() => {
          working = null;
        });
      return working;
    },
    async stop() {
      isStopped = true;
      await working;
    },
    async progress() {
      const { waiting, done } = await stores.jobs.progress();
      return { waiting, running, done };
    },
  };
}

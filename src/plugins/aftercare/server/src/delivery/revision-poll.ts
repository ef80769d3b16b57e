import type { Head, PublicationStore, Revision } from '../store/publication-store';

interface PollOptions {
  readonly store: Pick<PublicationStore, 'currentRevision' | 'headsSince'>;
  readonly everyMs: number;
  /** Called for each document that changed on any node. */
  readonly onHead: (head: Head) => void;
  /** Called when anything moved the revision, after `onHead`. */
  readonly onMove: () => Promise<void>;
  /** Called where the counter went back: another database was put in place, so nothing known holds. */
  readonly onReset: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** Asks for the revision again and again, so that this node learns of what others do. */
export class RevisionPoll {
  readonly #options: PollOptions;
  #revision: Revision | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;
  #isFailing = false;

  constructor(options: PollOptions) {
    this.#options = options;
  }

  /** Whether the database could not be asked the last time. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Takes the present revision as known and begins. */
  async start(): Promise<void> {
    this.#revision = await this.#options.store.currentRevision();
    this.#schedule();
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** One look. The revision counts as seen only when everything that depends on it went well. */
  async look(): Promise<void> {
    const { store, onHead, onMove, onReset } = this.#options;
    const known = this.#revision ?? 0;
    const revision = await store.currentRevision();
    if (revision === known) return;
    if (revision < known) onReset();
    else for (const head of await store.headsSince(known)) onHead(head);
    await onMove();
    this.#revision = revision;
  }

  /** The next look is set when the last has ended, so slow looks never pile up. */
  #schedule(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.look()
        .then(
          () => this.#turn(false),
          (error: unknown) => this.#turn(true, error),
        )
        .finally(() => this.#schedule());
    }, this.#options.everyMs);
    this.#timer.unref();
  }

  /** An outage is told once, not once a second. */
  #turn(isFailing: boolean, error?: unknown): void {
    if (isFailing && !this.#isFailing) this.#options.onFailure(error);
    this.#isFailing = isFailing;
  }
}

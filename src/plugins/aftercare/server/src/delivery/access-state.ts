import type { PublicAction } from './public-actions';

/** What decides how a public URL is answered, apart from the publications themselves. */
export interface AccessSettings {
  /** Actions the Public role holds. */
  readonly publicActions: ReadonlySet<string>;
  readonly defaultLocale: string;
}

const CLOSED: AccessSettings = { publicActions: new Set(), defaultLocale: 'en' };

/**
 * The settings as this node knows them. Until they are read, and where reading them after a change
 * fails, nothing counts as public: requests then go on to the normal route, which asks the database.
 */
export class AccessState {
  readonly #read: () => Promise<AccessSettings>;
  readonly #onNewLocale: () => void;
  #settings = CLOSED;
  #started = 0;
  #applied = 0;

  constructor({ read, onNewLocale }: { read: () => Promise<AccessSettings>; onNewLocale: () => void }) {
    this.#read = read;
    this.#onNewLocale = onNewLocale;
  }

  isPublic(action: PublicAction): boolean {
    return this.#settings.publicActions.has(action);
  }

  get defaultLocale(): string {
    return this.#settings.defaultLocale;
  }

  /** Reads the settings anew. Of several readings at once the one that began last counts. */
  async reload(): Promise<void> {
    this.#started += 1;
    const turn = this.#started;
    const settings = await this.#read();
    if (turn < this.#applied) return;
    this.#applied = turn;
    const isNewLocale = settings.defaultLocale !== this.#settings.defaultLocale;
    this.#settings = settings;
    if (isNewLocale) this.#onNewLocale();
  }

  /** Takes every public action away until the settings are read again. */
  close(): void {
    this.#settings = { ...this.#settings, publicActions: new Set() };
  }
}

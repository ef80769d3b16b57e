import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';

/** Lists change with every publish and their URLs are the client's, so they may take only this much. */
const SHARE_OF_LISTS = 0.2;
/** Reads again where something changed meanwhile; under a storm of changes the last reading is served. */
const MOST_READS = 5;

/** What the cold path brings: an answer, and whether it may stay. */
export interface Loaded {
  readonly answer: Answer;
  readonly isList: boolean;
  readonly isKept: boolean;
}

/**
 * Answers by URL, bounded by bytes, and the cold reads under way. A URL is enough of a key, since
 * delivery takes plain URLs only.
 *
 * Nothing older may follow something newer: each change moves the generation, and a read that began
 * in an earlier one is neither kept nor joined by later requests.
 */
export class AnswerCache {
  readonly #documents: LRUCache<string, Answer>;
  readonly #lists: LRUCache<string, Answer>;
  /** URLs in memory by subject, so that a change finds them without a search. */
  readonly #urlsOf = new Map<string, Set<string>>();
  readonly #reading = new Map<string, Promise<Loaded | null>>();
  #generation = 0;

  constructor({ bytes }: { bytes: number }) {
    const size = (answer: Answer) => answer.bytes;
    const listBytes = Math.max(1, Math.floor(bytes * SHARE_OF_LISTS));
    this.#lists = new LRUCache({ maxSize: listBytes, sizeCalculation: size });
    this.#documents = new LRUCache({
      maxSize: Math.max(1, bytes - listBytes),
      sizeCalculation: size,
      dispose: (answer, url) => this.#forget({ answer, url }),
    });
  }

  /** The answer in memory; a map look-up. */
  get(url: string): Answer | undefined {
    return this.#documents.get(url) ?? this.#lists.get(url);
  }

  /** Bytes held, as counted against the bound. */
  get bytes(): number {
    return this.#documents.calculatedSize + this.#lists.calculatedSize;
  }

  /** Reads what is not in memory; requests for one URL share one reading. */
  read(url: string, load: () => Promise<Loaded | null>): Promise<Loaded | null> {
    const underWay = this.#reading.get(url);
    if (underWay !== undefined) return underWay;
    const reading = this.#readAndKeep(url, load).finally(() => {
      if (this.#reading.get(url) === reading) this.#reading.delete(url);
    });
    this.#reading.set(url, reading);
    return reading;
  }

  /** Forgets what shows a subject, every list, and readings that may have seen the state before. */
  drop(subject: string): void {
    this.#moveOn();
    for (const url of [...(this.#urlsOf.get(subject) ?? [])]) this.#documents.delete(url);
  }

  /** Forgets lists alone, where something they show changed that no publication shows. */
  dropLists(): void {
    this.#moveOn();
  }

  /** Forgets everything. */
  clear(): void {
    this.#moveOn();
    this.#documents.clear();
  }

  #moveOn(): void {
    this.#generation += 1;
    this.#reading.clear();
    this.#lists.clear();
  }

  async #readAndKeep(url: string, load: () => Promise<Loaded | null>): Promise<Loaded | null> {
    for (let reads = 1; ; reads += 1) {
      const generation = this.#generation;
      const loaded = await load();
      if (generation === this.#generation) {
        if (loaded?.isKept) this.#keep({ url, loaded });
        return loaded;
      }
      if (reads === MOST_READS) return loaded;
    }
  }

  #keep({ url, loaded: { answer, isList } }: { url: string; loaded: Loaded }): void {
    if (isList) {
      this.#lists.set(url, answer);
      return;
    }
    if (!this.#isNewest(answer)) return;
    this.#documents.set(url, answer);
    if (!this.#documents.has(url)) return;
    const urls = this.#urlsOf.get(answer.subject) ?? new Set();
    this.#urlsOf.set(answer.subject, urls.add(url));
  }

  /**
   * A document has several URLs. Where this reading is newer than what another URL holds, that goes;
   * the poll just has not told us yet.
   */
  #isNewest(answer: Answer): boolean {
    for (const url of [...(this.#urlsOf.get(answer.subject) ?? [])]) {
      const present = this.#documents.peek(url);
      if (present === undefined || present.revision === answer.revision) continue;
      if (present.revision > answer.revision) return false;
      this.#documents.delete(url);
    }
    return true;
  }

  #forget({ answer, url }: { answer: Answer; url: string }): void {
    const urls = this.#urlsOf.get(answer.subject);
    urls?.delete(url);
    if (urls?.size === 0) this.#urlsOf.delete(answer.subject);
  }
}

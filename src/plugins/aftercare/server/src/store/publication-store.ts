import type { ContentHash, DocumentId, Key, LocalDate, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Audience } from '../../../core/routine/routine';
import type { FacetCounts } from '../../../core/search/facet-counts';
import type { SearchQuery } from '../../../core/search/search-query';
import type { SearchDocument } from '../../../core/search/search-terms';

/** A position in the one order of everything that changes what readers get. */
export type Revision = number;

/** One document in one language. */
export interface SubjectLocale {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  readonly locale: LocaleCode;
}

/** The bytes of a whole answer in every encoding it is served in. */
export interface EncodedBody {
  readonly identity: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** Hash of the identity bytes; the strong ETag is derived from it. */
  readonly hash: ContentHash;
}

/** One immutable version of one document in one language, ready to be stored. */
export interface NewPublication extends SubjectLocale {
  readonly version: number;
  readonly body: EncodedBody;
  readonly contentHash: ContentHash;
  /** Canonical JSON of the draft it was built from; what "go back to this version" restores. */
  readonly source: string;
  readonly sourceHash: ContentHash;
  readonly approvalHash: ContentHash;
  /** Why this version was made. */
  readonly cause: 'publish' | 'locale' | 'dependency' | 'setting' | 'repair';
  readonly publishedAt: string;
  readonly slug: string;
  /** Numeric id of Strapi's published row it was made from; null keeps the one of the version before. */
  readonly sourceRow: number | null;
  /** Fingerprint of the source-language safety text this translation was saved beside; null for none. */
  readonly translatedFrom: string | null;
  readonly isStale: boolean;
  /** Stale, and the policy takes what is stale away from every reader. */
  readonly isHidden: boolean;
  readonly listing: Listing;
  /** Keys of what it was built from, as `exercise:DOCUMENTID`, `red-flag-set:KEY`, `clinic` and the like. */
  readonly dependencies: readonly string[];
}

/** What lists and filters need of a current publication. */
export interface Listing {
  readonly title: string;
  readonly audience: Audience | null;
  readonly minutesPerDay: number;
  readonly exerciseCount: number;
  /** What search finds, counts and ranks it by. */
  readonly search: SearchDocument;
  readonly reviewBy: LocalDate;
  /** `area:KEY` (ancestors included), `condition:KEY`, `reason:KEY`, `kind:KEY`, `position:KEY`, `equipment:KEY`. */
  readonly facets: readonly string[];
  /** The card that lists show, as canonical JSON. */
  readonly card: string;
  /** For an exercise, which is public until patient routines alone use it, always true. */
  readonly isPublic: boolean;
}

export type WithdrawalReason = 'obsolete' | 'unsafe';

/** The current state of one document in one language. */
export interface Head extends SubjectLocale {
  readonly state: 'live' | 'withdrawn';
  readonly version: number;
  readonly slug: string;
  readonly revision: Revision;
  readonly contentHash: ContentHash;
  readonly sourceHash: ContentHash;
  readonly audience: Audience | null;
  /** Whether anonymous readers may see it; false where the policy hides what is stale. */
  readonly isPublic: boolean;
  readonly isStale: boolean;
  /** Stale, and the policy takes what is stale away from every reader. */
  readonly isHidden: boolean;
  readonly reviewBy: LocalDate;
  readonly title: string;
  readonly sourceRow: number | null;
  readonly translatedFrom: string | null;
  readonly withdrawalReason: WithdrawalReason | null;
  readonly withdrawalNote: string;
  /** The newest version that was ever withdrawn as unsafe; 0 where none was. */
  readonly unsafeVersion: number;
}

/** One stored version with its bytes. */
export interface StoredPublication extends SubjectLocale {
  readonly version: number;
  readonly body: EncodedBody;
  readonly contentHash: ContentHash;
  /** Canonical JSON of the draft it was built from. */
  readonly source: string;
  readonly approvalHash: ContentHash;
  readonly cause: NewPublication['cause'];
  readonly publishedAt: string;
}

export interface ListQuery {
  readonly kind: PublicationKind;
  readonly locale: LocaleCode;
  /** Which readers ask: the public sees website content, patients see theirs. */
  readonly reader: 'public' | 'patient';
  /** Every entry must match; within an entry any token may. */
  readonly facets: readonly (readonly string[])[];
  readonly minutesPerDay?: NumberFilter;
  readonly exerciseCount?: NumberFilter;
  /** null where nothing is looked for. */
  readonly search: SearchQuery | null;
  /** Empty: what answers a search best first, else by title. */
  readonly sort: readonly {
    readonly by: 'title' | 'minutesPerDay' | 'exerciseCount' | 'publishedAt';
    readonly direction: 'asc' | 'desc';
  }[];
  readonly offset: number;
  readonly limit: number;
}

export interface NumberFilter {
  readonly eq?: number;
  readonly lte?: number;
  readonly gte?: number;
}

/** What a list shows of one publication. */
export interface ListEntry {
  /** As stored, canonical JSON. */
  readonly card: string;
  readonly title: string;
  /** Plain text to cut snippets from. */
  readonly text: string;
}

export interface ListPage {
  readonly entries: readonly ListEntry[];
  readonly total: number;
  /** How many there are of each, each facet's own filter left aside. */
  readonly facets: FacetCounts['facets'];
}

/** What a live publication was built from. */
export interface LiveSource {
  readonly version: number;
  readonly source: string;
  readonly translatedFrom: string | null;
  readonly isPublic: boolean;
}

/**
 * The read model. Reads may run anywhere; writes run inside the caller's transaction and fail where
 * there is none.
 */
export interface PublicationStore {
  /** The revision as committed now. */
  currentRevision(): Promise<Revision>;
  /** Increments the counter, which locks it until the transaction ends; the new value orders this change. */
  nextRevision(): Promise<Revision>;
  /** Head by document id, or by current or former slug; null where nothing was ever published there. */
  findHead(query: { kind: PublicationKind; locale: LocaleCode; slugOrId: string }): Promise<Head | null>;
  /** Heads of one document in every language, withdrawn ones included. */
  headsOf(subject: { kind: PublicationKind; subjectId: DocumentId }): Promise<readonly Head[]>;
  /** Heads that changed after a revision, in its order. */
  headsSince(revision: Revision): Promise<readonly Head[]>;
  findVersion(query: SubjectLocale & { version: number }): Promise<StoredPublication | null>;
  /** Numbers, dates and causes of every version, newest first; no bytes. */
  versionsOf(query: SubjectLocale): Promise<readonly Omit<StoredPublication, 'body' | 'source'>[]>;
  list(query: ListQuery): Promise<ListPage>;
  /** How many live public routines carry each token of a facet in a language. */
  countByFacet(query: { locale: LocaleCode; facet: string }): Promise<ReadonlyMap<Key, number>>;
  /** True where the slug belongs, or once belonged, to another document of the kind and language. */
  isSlugTaken(query: SubjectLocale & { slug: string }): Promise<boolean>;
  /**
   * Inserts version rows and moves the heads to them. `expectedVersion` is the version the caller
   * built upon, 0 for none; where the heads have moved on, nothing is written.
   *
   * @returns the heads of exercises that it opened to the public or closed; null where nothing was written
   */
  publish(entry: {
    publications: readonly NewPublication[];
    revision: Revision;
    expectedVersion: number;
  }): Promise<readonly Head[] | null>;
  /**
   * Gives a live head the listing and dependencies of a version that was built anew with the same
   * content: the areas above it, a name in its card or whether it is stale may have changed.
   */
  relist(entry: { publication: Omit<NewPublication, 'sourceRow'>; revision: Revision }): Promise<void>;
  /** @returns the heads of exercises that it closed to the public */
  withdraw(
    entry: SubjectLocale & { reason: WithdrawalReason; note: string; revision: Revision },
  ): Promise<readonly Head[]>;
  /** Live publications built from something, by its dependency key. */
  dependants(dependency: string): Promise<readonly Head[]>;
  /** Sources of the live publications among these documents, by document id. */
  liveSources(query: {
    kind: PublicationKind;
    locale: LocaleCode;
    subjectIds: readonly DocumentId[];
  }): Promise<ReadonlyMap<DocumentId, LiveSource>>;
  /** Documents with a live head that search does not know of. */
  unsearched(): Promise<readonly Pick<SubjectLocale, 'kind' | 'subjectId'>[]>;
  /** Live heads in the order of their row, at most `limit` after a position: for walking through all of them. */
  liveHeads(query: { after: number; limit: number }): Promise<readonly (Head & { position: number })[]>;
  /** Live heads that are due to become stale: past their review date, or built from one of these. */
  headsToMark(query: { today: LocalDate; dependencies: readonly string[] }): Promise<readonly Head[]>;
  /** Marks a head as stale or current again; `isHidden` takes it away from readers meanwhile. */
  markStale(
    entry: SubjectLocale & { isStale: boolean; isHidden: boolean; revision: Revision },
  ): Promise<void>;
  /** Notes which published row of Strapi a live head stands for, after a repair found them equal. */
  noteSourceRow(entry: SubjectLocale & { sourceRow: number }): Promise<void>;
}

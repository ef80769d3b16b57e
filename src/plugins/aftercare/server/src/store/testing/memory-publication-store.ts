import type { DocumentId } from '../../../../core/brands';
import { countFacets, isCounted } from '../../../../core/search/facet-counts';
import { rankCandidates } from '../../../../core/search/rank-candidates';
import type { Conjunction } from '../../../../core/search/search-query';
import { meets } from '../../../../core/search/testing/memory-index';
import { foldPhrase } from '../../../../core/text/fold';
import type {
  Head,
  ListPage,
  LiveSource,
  NewPublication,
  PublicationStore,
  Revision,
  SubjectLocale,
} from '../publication-store';
import { SlugTakenError } from '../publication-writes';
import { facetFilterOf } from '../search/search-list';

interface Entry {
  head: Head;
  /** Whether the public may see it while it is not hidden. */
  isOpen: boolean;
  listing: NewPublication['listing'];
  dependencies: readonly string[];
  publishedAt: string;
}

const nameOf = ({ kind, subjectId, locale }: SubjectLocale) => `${kind}:${subjectId}:${locale}`;

/** The read model in memory, for tests of what is built on it. Passes the same suite as the databases. */
export function createMemoryPublicationStore(): PublicationStore {
  const versions = new Map<string, NewPublication>();
  const entries = new Map<string, Entry>();
  const slugs = new Map<string, DocumentId>();
  let revision: Revision = 0;

  const all = () => [...entries.values()];
  const live = () => all().filter(({ head }) => head.state === 'live');
  const claimOf = ({ kind, locale }: Pick<SubjectLocale, 'kind' | 'locale'>, slug: string) =>
    `${kind}:${locale}:${slug}`;
  const uses = (entry: Entry, exercise: DocumentId) => entry.dependencies.includes(`exercise:${exercise}`);

  /** `openedId` names an exercise that is being published itself. */
  function refreshVisibility(at: Revision, openedId?: DocumentId): readonly Head[] {
    return live()
      .filter(({ head }) => head.kind === 'exercise')
      .flatMap((entry) => {
        const users = live().filter(
          (user) => user.head.kind === 'routine' && uses(user, entry.head.subjectId),
        );
        const isOpen = users.some(({ head }) => head.audience !== 'patients');
        const isKept = entry.isOpen || entry.head.subjectId === openedId;
        return setOpen(entry, users.length === 0 ? isKept : isOpen, at);
      });
  }

  function setOpen(entry: Entry, isOpen: boolean, at: Revision): readonly Head[] {
    if (isOpen === entry.isOpen) return [];
    entry.isOpen = isOpen;
    entry.head = { ...entry.head, isPublic: isOpen && !entry.head.isHidden, revision: at };
    return [entry.head];
  }

  const isClosed = ({ kind, subjectId }: NewPublication) =>
    kind === 'exercise' &&
    live().some(({ head, isOpen }) => head.kind === kind && head.subjectId === subjectId && !isOpen);

  function write(publication: NewPublication, at: Revision): void {
    const claim = claimOf(publication, publication.slug);
    const owner = slugs.get(claim) ?? publication.subjectId;
    if (owner !== publication.subjectId) throw new SlugTakenError(publication.slug);
    slugs.set(claim, owner);
    versions.set(`${nameOf(publication)}:${publication.version}`, publication);
    const before = entries.get(nameOf(publication))?.head;
    const { listing, dependencies, publishedAt } = publication;
    const isOpen = listing.isPublic && !isClosed(publication);
    const head = headFor({ publication, revision: at, before, isOpen });
    entries.set(nameOf(publication), { head, isOpen, listing, dependencies, publishedAt });
  }

  function change(subject: SubjectLocale, changed: Partial<Head>): void {
    const entry = entries.get(nameOf(subject));
    if (entry) entry.head = { ...entry.head, ...changed };
  }

  return {
    currentRevision: async () => revision,
    nextRevision: async () => {
      revision += 1;
      return revision;
    },
    async findHead({ kind, locale, slugOrId }) {
      const byId = entries.get(nameOf({ kind, locale, subjectId: slugOrId as DocumentId }));
      if (byId) return byId.head;
      const subjectId = slugs.get(claimOf({ kind, locale }, slugOrId));
      return (subjectId && entries.get(nameOf({ kind, locale, subjectId }))?.head) || null;
    },
    headsOf: async ({ kind, subjectId }) =>
      all()
        .map(({ head }) => head)
        .filter((head) => head.kind === kind && head.subjectId === subjectId)
        .sort((a, b) => a.locale.localeCompare(b.locale)),
    headsSince: async (known) =>
      all()
        .map(({ head }) => head)
        .filter((head) => head.revision > known)
        .sort((a, b) => a.revision - b.revision),
    findVersion: async (query) => versions.get(`${nameOf(query)}:${query.version}`) ?? null,
    versionsOf: async (query) =>
      [...versions.values()]
        .filter((version) => nameOf(version) === nameOf(query))
        .sort((a, b) => b.version - a.version),
    async list(query) {
      const seen = live()
        .filter(({ head }) => head.kind === query.kind && head.locale === query.locale && !head.isHidden)
        .filter(({ head }) =>
          query.reader === 'public'
            ? head.isPublic
            : head.kind === 'exercise' || head.audience === 'patients' || head.audience === 'both',
        )
        .filter(({ listing }) => isWithin(listing, query));
      return pageOf(seen, query);
    },
    async countByFacet({ locale, facet }) {
      const counts = new Map<string, number>();
      for (const { head, listing } of live()) {
        if (head.kind !== 'routine' || head.locale !== locale || !head.isPublic) continue;
        for (const token of listing.facets.filter((candidate) => candidate.startsWith(`${facet}:`))) {
          const key = token.slice(facet.length + 1);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
      return counts;
    },
    isSlugTaken: async (query) => {
      const owner = slugs.get(claimOf(query, query.slug));
      return owner !== undefined && owner !== query.subjectId;
    },
    async publish({ publications, revision: at, expectedVersion }) {
      const [first] = publications;
      if (!first) return [];
      const own = all().filter(({ head }) => head.kind === first.kind && head.subjectId === first.subjectId);
      if (Math.max(0, ...own.map(({ head }) => head.version)) !== expectedVersion) return null;
      for (const publication of publications) write(publication, at);
      const isPublish = first.kind === 'exercise' && publications.some(({ cause }) => cause === 'publish');
      return refreshVisibility(at, isPublish ? first.subjectId : undefined);
    },
    async relist({ publication, revision: at }) {
      const entry = entries.get(nameOf(publication));
      if (entry?.head.state !== 'live') return;
      Object.assign(entry, { listing: publication.listing, dependencies: publication.dependencies });
      const { isStale, isHidden } = publication;
      change(publication, { isStale, isHidden, isPublic: entry.isOpen && !isHidden, revision: at });
    },
    async withdraw({ reason, note, revision: at, ...subject }) {
      const entry = entries.get(nameOf(subject));
      if (!entry || (entry.head.state === 'withdrawn' && reason === 'obsolete')) return [];
      entry.dependencies = [];
      const withdrawn = { state: 'withdrawn', withdrawalReason: reason, withdrawalNote: note } as const;
      const unsafeVersion = reason === 'unsafe' ? entry.head.version : entry.head.unsafeVersion;
      change(subject, { ...withdrawn, unsafeVersion, sourceRow: null, isHidden: false, revision: at });
      return refreshVisibility(at);
    },
    dependants: async (dependency) =>
      live()
        .filter(({ dependencies }) => dependencies.includes(dependency))
        .map(({ head }) => head),
    async liveSources({ kind, locale, subjectIds }) {
      const found = new Map<DocumentId, LiveSource>();
      for (const { head } of live()) {
        if (head.kind !== kind || head.locale !== locale || !subjectIds.includes(head.subjectId)) continue;
        const source = versions.get(`${nameOf(head)}:${head.version}`)?.source ?? '';
        const { version, translatedFrom, isPublic } = head;
        found.set(head.subjectId, { version, source, translatedFrom, isPublic });
      }
      return found;
    },
    unsearched: async () => [],
    liveHeads: async ({ after, limit }) =>
      live()
        .map(({ head }, index) => ({ ...head, position: index + 1 }))
        .filter(({ position }) => position > after)
        .slice(0, limit),
    headsToMark: async ({ today, dependencies }) =>
      live()
        .filter(
          ({ head, dependencies: own }) =>
            head.reviewBy < today || head.isStale || own.some((name) => dependencies.includes(name)),
        )
        .map(({ head }) => head),
    markStale: async ({ isStale, isHidden, revision: at, ...subject }) => {
      const entry = entries.get(nameOf(subject));
      if (entry?.head.state !== 'live') return;
      change(subject, { isStale, isHidden, isPublic: entry.isOpen && !isHidden, revision: at });
    },
    noteSourceRow: async ({ sourceRow, ...subject }) => change(subject, { sourceRow }),
  };
}

function headFor({
  publication,
  revision,
  before,
  isOpen,
}: {
  publication: NewPublication;
  revision: Revision;
  before: Head | undefined;
  isOpen: boolean;
}): Head {
  const { kind, subjectId, locale, version, slug, contentHash, sourceHash, translatedFrom } = publication;
  const { audience, reviewBy, title } = publication.listing;
  const { isStale, isHidden } = publication;
  return {
    ...{ kind, subjectId, locale, version, slug, contentHash, sourceHash, translatedFrom },
    ...{ audience, reviewBy, title, revision, isStale, isHidden },
    isPublic: isOpen && !isHidden,
    state: 'live',
    sourceRow: publication.sourceRow ?? before?.sourceRow ?? null,
    withdrawalReason: null,
    withdrawalNote: '',
    unsafeVersion: before?.unsafeVersion ?? 0,
  };
}

type Query = Parameters<PublicationStore['list']>[0];

function pageOf(seen: readonly Entry[], query: Query): ListPage {
  const { strict = [], loose = [] } = query.search ?? {};
  const isFiltered = ({ listing }: Entry) =>
    query.facets.every((tokens) => tokens.some((token) => listing.facets.includes(token)));
  const answering = (tiers: readonly Conjunction[]) =>
    seen.filter(({ listing }) => meets(new Set(listing.search.terms), tiers.at(-1) ?? { all: [] }));
  const answers =
    answering(strict).some(isFiltered) || loose.length === 0 ? answering(strict) : answering(loose);
  const others = query.facets.filter((tokens) => !tokens.every(isCounted));
  const sets = answers
    .filter(({ listing }) => others.every((tokens) => tokens.some((token) => listing.facets.includes(token))))
    .map(({ listing }) => ({ tokens: listing.search.facets, count: 1 }));
  const found = inOrder(answers.filter(isFiltered), query);
  return {
    ...countFacets(sets, query.facets.flatMap(facetFilterOf)),
    entries: found
      .slice(query.offset, query.offset + query.limit)
      .map(({ listing }) => ({ card: listing.card, title: listing.title, text: listing.search.snippetText })),
  };
}

function inOrder(found: readonly Entry[], query: Query): readonly Entry[] {
  if (query.search === null || query.sort.length > 0) {
    return [...found].sort((a, b) => compare(a, b, query.sort));
  }
  const candidates = found.map((entry, id) => ({ id, ranked: entry.listing.search.ranked, entry }));
  return rankCandidates(candidates, query.search).map(({ entry }) => entry);
}

function isWithin(listing: Entry['listing'], query: Query): boolean {
  return (
    within(listing.minutesPerDay, query.minutesPerDay) && within(listing.exerciseCount, query.exerciseCount)
  );
}

function within(value: number, { eq, lte, gte }: NonNullable<Query['minutesPerDay']> = {}): boolean {
  return (
    (eq === undefined || value === eq) &&
    (lte === undefined || value <= lte) &&
    (gte === undefined || value >= gte)
  );
}

function compare(a: Entry, b: Entry, sort: Query['sort']): number {
  const sortValue = ({ listing, publishedAt }: Entry, by: Query['sort'][number]['by']) => {
    if (by === 'publishedAt') return publishedAt;
    return by === 'title' ? foldPhrase(listing.title) : listing[by];
  };
  for (const { by, direction } of [...sort, { by: 'title', direction: 'asc' } as const]) {
    const [first, second] = [sortValue(a, by), sortValue(b, by)];
    if (first !== second) return (first < second ? -1 : 1) * (direction === 'asc' ? 1 : -1);
  }
  return a.head.subjectId < b.head.subjectId ? -1 : 1;
}

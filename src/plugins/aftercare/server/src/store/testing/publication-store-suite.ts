import type { ContentHash, DocumentId, LocalDate } from '../../../../core/brands';
import { parseSearch } from '../../../../core/search/search-query';
import { stemmerOf } from '../../search/stemmers';
import type { ListQuery, NewPublication, PublicationStore } from '../publication-store';
import { SlugTakenError } from '../publication-writes';
import { buildSearchDocument } from './build-search-document';

/** A store to be tested, and how its writes get their transaction. */
export interface StoreUnderTest {
  readonly store: PublicationStore;
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
}

let made = 0;
// One database serves the whole suite, so no two tests share a document, a slug or a language.
const fresh = (name: string) => {
  made += 1;
  return `${name}-${made}`;
};

const HASH = 'a'.repeat(64) as ContentHash;

interface Options extends Partial<Omit<NewPublication, 'listing'>> {
  readonly listing?: Partial<NewPublication['listing']>;
}

function buildPublication({ listing, ...over }: Options = {}): NewPublication {
  const subjectId = over.subjectId ?? (fresh('document') as DocumentId);
  const identity = Buffer.from('{"data":{"título":"á"},"meta":{}}');
  return {
    kind: 'routine',
    subjectId,
    locale: 'en',
    version: 1,
    body: { identity, gzip: Buffer.from([31, 139, 0]), brotli: Buffer.from([0, 255]), hash: HASH },
    contentHash: HASH,
    source: '{"title":"A calm neck"}',
    sourceHash: HASH,
    approvalHash: HASH,
    cause: 'publish',
    publishedAt: '2026-03-02T10:00:00.000Z',
    slug: String(subjectId),
    sourceRow: 7,
    translatedFrom: null,
    isStale: false,
    isHidden: false,
    dependencies: ['clinic'],
    ...over,
    listing: {
      title: 'A calm neck',
      audience: 'website',
      minutesPerDay: 5,
      exerciseCount: 1,
      reviewBy: '2027-03-01' as LocalDate,
      facets: [],
      card: '{}',
      isPublic: true,
      ...listing,
      search: buildSearchDocument({
        kind: over.kind ?? 'routine',
        locale: over.locale ?? 'en',
        title: listing?.title ?? 'A calm neck',
        text: '',
        facets: listing?.facets ?? [],
      }),
    },
  };
}

/** What every store of publications must do, whatever it keeps them in. */
export function publicationStoreSuite(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`publications in ${name}`, () => {
    let store: PublicationStore;
    let transaction: StoreUnderTest['transaction'];

    beforeAll(async () => {
      ({ store, transaction } = await make());
    });

    async function publish(publications: readonly NewPublication[], expectedVersion = 0): Promise<boolean> {
      return transaction(async () => {
        const revision = await store.nextRevision();
        return (await store.publish({ publications, revision, expectedVersion })) !== null;
      });
    }

    async function published(over: Options = {}): Promise<NewPublication> {
      const publication = buildPublication(over);
      expect(await publish([publication], publication.version - 1)).toBe(true);
      return publication;
    }

    const withdraw = (publication: NewPublication, reason: 'obsolete' | 'unsafe' = 'obsolete') =>
      transaction(async () => {
        const { kind, subjectId, locale } = publication;
        const revision = await store.nextRevision();
        await store.withdraw({ kind, subjectId, locale, reason, note: 'Old', revision });
      });

    const cardsOf = async (asked: ListQuery) => (await store.list(asked)).entries.map(({ card }) => card);

    const headOf = ({ kind, locale, subjectId }: NewPublication) =>
      store.findHead({ kind, locale, slugOrId: subjectId });

    it('gives back a version byte for byte', async () => {
      const publication = await published();
      const stored = await store.findVersion(publication);
      expect(stored?.body).toEqual(publication.body);
      expect(stored?.source).toBe(publication.source);
    });

    it('finds a document by id, by slug and by a slug it once had', async () => {
      const first = await published();
      const slug = fresh('renamed');
      await published({ ...first, version: 2, slug, listing: {} });
      for (const slugOrId of [first.subjectId, first.slug, slug]) {
        expect(await store.findHead({ kind: 'routine', locale: 'en', slugOrId })).toMatchObject({
          subjectId: first.subjectId,
          slug,
          version: 2,
        });
      }
      expect(await store.findHead({ kind: 'routine', locale: 'es', slugOrId: slug })).toBeNull();
    });

    it('finds a document by its id although another has that for a slug', async () => {
      const first = await published({ slug: fresh('first') });
      await published({ slug: first.subjectId });
      expect(await headOf(first)).toMatchObject({ subjectId: first.subjectId, slug: first.slug });
    });

    it('refuses a slug that belongs to another document, and undoes the publish', async () => {
      const { slug } = await published();
      const other = buildPublication({ slug });
      await expect(publish([other])).rejects.toThrow(SlugTakenError);
      expect(await store.isSlugTaken(other)).toBe(true);
    });

    it('writes nothing where the document has moved on', async () => {
      const publication = await published();
      expect(await publish([{ ...publication, version: 2 }], 0)).toBe(false);
      expect((await headOf(publication))?.version).toBe(1);
      expect(await store.findVersion({ ...publication, version: 2 })).toBeNull();
    });

    it('writes several languages under one number', async () => {
      const english = buildPublication({ version: 4 });
      const spanish = { ...english, locale: 'es' };
      await published({ subjectId: english.subjectId, version: 1 });
      expect(await publish([english, spanish], 1)).toBe(true);
      const heads = await store.headsOf(english);
      expect(heads.map(({ locale, version }) => [locale, version])).toEqual([
        ['en', 4],
        ['es', 4],
      ]);
      expect(heads[0]?.revision).toBe(heads[1]?.revision);
    });

    it('tells what changed after a revision, in its order', async () => {
      const known = await store.currentRevision();
      const first = await published();
      const second = await published();
      await withdraw(first);
      const changed = await store.headsSince(known);
      expect(changed.map(({ subjectId }) => subjectId)).toEqual([second.subjectId, first.subjectId]);
      expect(await store.headsSince(await store.currentRevision())).toEqual([]);
    });

    it('keeps a withdrawn document out of lists and dependants, and remembers why', async () => {
      const dependency = fresh('exercise:x');
      const publication = await published({ locale: fresh('l'), dependencies: [dependency] });
      await withdraw(publication, 'unsafe');
      expect(await headOf(publication)).toMatchObject({
        state: 'withdrawn',
        withdrawalReason: 'unsafe',
        withdrawalNote: 'Old',
        unsafeVersion: 1,
      });
      expect(await store.dependants(dependency)).toEqual([]);
      expect((await store.list(query({ locale: publication.locale }))).total).toBe(0);
    });

    it('does not soften an unsafe withdrawal into an obsolete one', async () => {
      const publication = await published();
      await withdraw(publication, 'unsafe');
      await withdraw(publication, 'obsolete');
      expect((await headOf(publication))?.withdrawalReason).toBe('unsafe');
    });

    it('lists by facets, numbers and words, whatever their case and accents', async () => {
      const locale = fresh('l');
      const one = {
        title: 'Recuperación',
        facets: ['area:neck', 'kind:heat'],
        minutesPerDay: 5,
        card: '"1"',
      };
      const two = { title: 'balance', facets: ['area:knee'], minutesPerDay: 15, card: '"2"' };
      await published({ locale, listing: one });
      await published({ locale, listing: two });
      const cards = async (over: Partial<ListQuery>) => cardsOf(query({ locale, ...over }));
      const search = (text: string) =>
        parseSearch(text, { kind: 'routine', locale, stem: stemmerOf(locale) });
      expect(await cards({})).toEqual(['"2"', '"1"']);
      expect(await cards({ facets: [['area:neck', 'area:knee'], ['kind:heat']] })).toEqual(['"1"']);
      expect(await cards({ minutesPerDay: { gte: 6, lte: 15 } })).toEqual(['"2"']);
      expect(await cards({ search: search('RECUPERACION') })).toEqual(['"1"']);
      expect(await cards({ search: search('recup') })).toEqual(['"1"']);
      expect(await cards({ search: search('recup of nothing') })).toEqual([]);
      expect(await cards({ sort: [{ by: 'minutesPerDay', direction: 'asc' }] })).toEqual(['"1"', '"2"']);
      expect(await store.list(query({ locale, offset: 1, limit: 1 }))).toMatchObject({
        entries: [{ card: '"1"' }],
        total: 2,
        facets: { area: { knee: 1, neck: 1 } },
      });
    });

    it('shows patients what is theirs and the public what is public', async () => {
      const locale = fresh('l');
      await published({ locale, listing: { audience: 'patients', isPublic: false, card: '"patients"' } });
      await published({ locale, listing: { audience: 'website', card: '"website"' } });
      expect(await cardsOf(query({ locale }))).toEqual(['"website"']);
      expect(await cardsOf(query({ locale, reader: 'patient' }))).toEqual(['"patients"']);
    });

    it('counts public routines by facet', async () => {
      const locale = fresh('l');
      await published({ locale, listing: { facets: ['area:neck', 'reason:pain'] } });
      await published({ locale, listing: { facets: ['area:neck'], isPublic: false, audience: 'patients' } });
      expect(await store.countByFacet({ locale, facet: 'area' })).toEqual(new Map([['neck', 1]]));
    });

    it('hides an exercise from the public while patient routines alone use it', async () => {
      const exercise = await published({ kind: 'exercise', listing: { audience: null } });
      const dependencies = [`exercise:${exercise.subjectId}`];
      const routine = await published({ dependencies, listing: { audience: 'patients', isPublic: false } });
      expect((await headOf(exercise))?.isPublic).toBe(false);
      await published({ dependencies });
      expect((await headOf(exercise))?.isPublic).toBe(true);
      await withdraw(routine);
      expect((await headOf(exercise))?.isPublic).toBe(true);
    });

    describe('exercises of patients alone', () => {
      const unpublic = { audience: 'patients', isPublic: false } as const;
      const buildExercise = (over: Options = {}) =>
        buildPublication({ kind: 'exercise', listing: { audience: null }, ...over });
      const usersOf = ({ subjectId }: NewPublication) => ({ dependencies: [`exercise:${subjectId}`] });

      async function effectOf(publication: NewPublication) {
        return transaction(async () => {
          const revision = await store.nextRevision();
          const expectedVersion = publication.version - 1;
          const heads = await store.publish({ publications: [publication], revision, expectedVersion });
          return heads?.map(({ subjectId, isPublic }) => [subjectId, isPublic]);
        });
      }

      it('are told when they are closed, when they are opened and when nothing comes of it', async () => {
        const exercise = buildExercise();
        expect(await effectOf(exercise)).toEqual([]);
        const routine = buildPublication({ ...usersOf(exercise), listing: unpublic });
        expect(await effectOf(routine)).toEqual([[exercise.subjectId, false]]);
        expect(await effectOf({ ...routine, version: 2 })).toEqual([]);
        const opened = { ...routine, listing: { ...routine.listing, audience: 'both' as const } };
        expect(await effectOf({ ...opened, version: 3 })).toEqual([[exercise.subjectId, true]]);
      });

      it('stay closed when the last of their routines goes', async () => {
        const exercise = buildExercise();
        await publish([exercise]);
        const withdrawn = await published({ ...usersOf(exercise), listing: unpublic });
        const changed = await published({ ...usersOf(exercise), listing: unpublic });
        await withdraw(withdrawn);
        await published({ ...changed, version: 2, dependencies: [], listing: unpublic });
        expect((await headOf(exercise))?.isPublic).toBe(false);
        await withdraw(exercise, 'unsafe');
        expect((await headOf(exercise))?.isPublic).toBe(false);
      });

      it('are opened by being published themselves, in every language, and not by a rebuild', async () => {
        const exercise = buildExercise();
        const spanish = { ...exercise, locale: 'es' };
        await publish([exercise]);
        await withdraw(await published({ ...usersOf(exercise), listing: unpublic }));
        await publish([{ ...exercise, version: 2, cause: 'dependency' }], 1);
        await publish([{ ...spanish, version: 3, cause: 'repair' }], 2);
        const arePublic = async () => (await store.headsOf(exercise)).map(({ isPublic }) => isPublic);
        expect(await arePublic()).toEqual([false, false]);
        await publish([{ ...spanish, version: 4 }], 3);
        expect(await arePublic()).toEqual([true, true]);
      });

      it('are closed when the website’s routine goes and one for patients is left', async () => {
        const exercise = buildExercise();
        await publish([exercise]);
        const website = await published(usersOf(exercise));
        await published({ ...usersOf(exercise), listing: unpublic });
        await withdraw(website);
        expect((await headOf(exercise))?.isPublic).toBe(false);
      });

      it('are marked so where their sources are handed out', async () => {
        const exercise = buildExercise();
        await publish([exercise]);
        const isPublic = async () => {
          const { kind, locale, subjectId } = exercise;
          const sources = await store.liveSources({ kind, locale, subjectIds: [subjectId] });
          return sources.get(subjectId)?.isPublic;
        };
        expect(await isPublic()).toBe(true);
        await transaction(async () => {
          const revision = await store.nextRevision();
          await store.markStale({ ...exercise, isStale: true, isHidden: true, revision });
        });
        expect(await isPublic()).toBe(false);
      });
    });

    it('keeps facets and dependencies as the newest version has them', async () => {
      const [kept, gone, come] = [fresh('exercise:k'), fresh('exercise:g'), fresh('exercise:c')];
      const locale = fresh('l');
      const first = await published({
        locale,
        dependencies: [kept, gone],
        listing: { facets: ['area:neck', 'kind:heat'] },
      });
      await published({
        ...first,
        version: 2,
        dependencies: [kept, come],
        listing: { facets: ['area:neck', 'kind:cold'] },
      });
      const users = async (name: string) => (await store.dependants(name)).map(({ version }) => version);
      expect([await users(kept), await users(gone), await users(come)]).toEqual([[2], [], [2]]);
      expect((await store.list(query({ locale, facets: [['kind:heat']] }))).total).toBe(0);
      expect((await store.list(query({ locale, facets: [['area:neck'], ['kind:cold']] }))).total).toBe(1);
    });

    it('writes whether a version is stale, and rewrites it with its listing', async () => {
      const publication = await published({ isStale: true, isHidden: true });
      expect(await headOf(publication)).toMatchObject({ isStale: true, isHidden: true, isPublic: false });
      await transaction(async () => {
        const revision = await store.nextRevision();
        await store.relist({ publication: { ...publication, isStale: false, isHidden: false }, revision });
      });
      expect(await headOf(publication)).toMatchObject({ isStale: false, isHidden: false, isPublic: true });
    });

    it('hands out the sources of live documents', async () => {
      const publication = await published({ translatedFrom: 'mark' });
      const { kind, locale, subjectId } = publication;
      const missing = 'nobody' as DocumentId;
      const found = await store.liveSources({ kind, locale, subjectIds: [subjectId, missing] });
      expect(found).toEqual(
        new Map([
          [subjectId, { version: 1, source: publication.source, translatedFrom: 'mark', isPublic: true }],
        ]),
      );
    });

    it('hides what is stale from everybody where it is told to', async () => {
      const publication = await published({ locale: fresh('l') });
      await transaction(async () => {
        const revision = await store.nextRevision();
        await store.markStale({ ...publication, isStale: true, isHidden: true, revision });
      });
      expect(await headOf(publication)).toMatchObject({ isStale: true, isHidden: true });
      expect((await store.list(query({ locale: publication.locale }))).total).toBe(0);
    });

    it('walks through all live heads page by page', async () => {
      const publication = await published();
      const seen: string[] = [];
      for (let after = 0; ; ) {
        const page = await store.liveHeads({ after, limit: 3 });
        seen.push(...page.map(({ subjectId, locale }) => `${subjectId} ${locale}`));
        const last = page.at(-1);
        if (!last) break;
        after = last.position;
      }
      expect(seen).toContain(`${publication.subjectId} en`);
      expect(new Set(seen).size).toBe(seen.length);
    });
  });
}

function query(over: Partial<ListQuery>): ListQuery {
  return {
    kind: 'routine',
    locale: 'en',
    reader: 'public',
    facets: [],
    search: null,
    sort: [],
    offset: 0,
    limit: 25,
    ...over,
  };
}

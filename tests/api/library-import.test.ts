import path from 'node:path';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId, JsonValue } from '../../src/plugins/aftercare/core/brands';
import type { Library, LibraryKind, LibraryThing } from '../../src/plugins/aftercare/core/library/library';
import type { PublicationKind } from '../../src/plugins/aftercare/core/publication/publication';
import type { Maintenance } from '../../src/plugins/aftercare/server/src/services/maintenance';
import { createImportStore } from '../../src/plugins/aftercare/server/src/store/import-store';
import { readLibrary } from '../../src/plugins/aftercare/server/src/store/library-files';
import { checkReadiness } from '../../src/plugins/aftercare/server/src/use-cases/check-readiness';
import type { DemoLogin } from '../../src/plugins/aftercare/server/src/use-cases/create-demo-clinic';
import {
  type ImportReport,
  importLibrary,
} from '../../src/plugins/aftercare/server/src/use-cases/import-library';
import type { Stores } from '../../src/plugins/aftercare/server/src/use-cases/stores';
import { documents, EXERCISE, ROUTINE } from '../support/authored-content';
import { bootStrapi, stopStrapi } from '../support/strapi';

type Row = Readonly<Record<string, JsonValue>>;

const LIBRARY = path.resolve(__dirname, '../../src/plugins/aftercare/library');
const CONTRAINDICATION = 'plugin::aftercare.contraindication';
const UIDS = { exercise: EXERCISE, routine: ROUTINE } as const;
const LANGUAGES = ['en', 'es'] as const;
const EXERCISES = 46;
const ROUTINES = 10;
const PATIENTS_ONLY = 'first-weeks-after-hip-replacement';
const IMPORT_TIME = 240_000;

let strapi: Core.Strapi;

const maintenance = (): Maintenance => strapi.plugin('aftercare').service('maintenance');
const stores = (): Stores => strapi.plugin('aftercare').service('stores');
const get = (url: string) => request(strapi.server.httpServer).get(`/api/aftercare${url}`);
const rows = (uid: string, where: object = {}): Promise<readonly Row[]> =>
  strapi.db.query(uid as never).findMany({ where, orderBy: { id: 'asc' } });
const drafts = (kind: PublicationKind, where: object = {}) =>
  rows(UIDS[kind], { publishedAt: null, ...where });

/** Every row of the plugin's own tables, so that "changes nothing" means nothing. */
async function everything(): Promise<Readonly<Record<string, readonly Row[]>>> {
  const contents: Record<string, readonly Row[]> = {};
  for (const { collectionName } of Object.values(strapi.contentTypes)) {
    if (!collectionName?.startsWith('aftercare_')) continue;
    contents[collectionName] = await strapi.db.connection(collectionName).select('*').orderBy('id');
  }
  return contents;
}

/** Imports a library that differs from the one that is shipped. */
function importChanged(library: Library): Promise<ImportReport> {
  const store = createImportStore({ strapi, transaction: stores().transaction });
  return importLibrary({ library, store });
}

/** The shipped library with one thing changed. */
async function libraryWith({
  kind,
  key,
  change,
}: {
  kind: LibraryKind;
  key: string;
  change: (thing: LibraryThing) => LibraryThing;
}): Promise<Library> {
  const library = await readLibrary(LIBRARY);
  return { ...library, [kind]: library[kind].map((thing) => (thing.key === key ? change(thing) : thing)) };
}

function withTexts(thing: LibraryThing, locale: string, texts: Row): LibraryThing {
  return { ...thing, texts: { ...thing.texts, [locale]: { ...thing.texts[locale], ...texts } } };
}

async function findings({ kind, row }: { kind: PublicationKind; row: Row }) {
  const place = { kind, subjectId: row.documentId as DocumentId, locale: String(row.locale) };
  return (await checkReadiness(stores(), place)).findings;
}

async function blockers(kind: PublicationKind): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const row of await drafts(kind)) {
    for (const { ruleId, severity } of await findings({ kind, row })) {
      if (severity === 'blocker') found.add(ruleId);
    }
  }
  return [...found].sort();
}

async function theExercise(key: string, locale: string): Promise<Row | undefined> {
  return (await drafts('exercise', { key, locale }))[0];
}

describe('the library, imported into an empty app', () => {
  let first: ImportReport;

  beforeAll(async () => {
    strapi = await bootStrapi({ env: { AFTERCARE_DEMO: 'false' } });
    first = await maintenance().importLibrary({});
  }, IMPORT_TIME);

  afterAll(() => stopStrapi(strapi));

  it('arrives whole, as drafts in both languages', async () => {
    expect(first).toMatchObject({ updated: 0, unchanged: 0, conflicts: [] });
    for (const locale of LANGUAGES) {
      expect(await drafts('exercise', { locale })).toHaveLength(EXERCISES);
      expect(await drafts('routine', { locale })).toHaveLength(ROUTINES);
    }
  });

  it('publishes nothing', async () => {
    for (const uid of [EXERCISE, ROUTINE]) {
      expect(await rows(uid, { publishedAt: { $notNull: true } })).toEqual([]);
    }
    for (const locale of LANGUAGES) {
      for (const list of ['routines', 'exercises']) {
        const { body } = await get(`/${list}?locale=${locale}`).expect(200);
        expect(body.data).toEqual([]);
      }
    }
    await get('/exercises/quad-set').expect(404);
    await get(`/routines/${PATIENTS_ONLY}`).expect(404);
  });

  it('says what a clinician still has to answer, and nothing else', async () => {
    const answers = [
      'responsibility.approved',
      'responsibility.author',
      'responsibility.review-date',
      'safety.emergency-number',
    ];
    expect(await blockers('exercise')).toEqual([...answers, 'safety.contraindications-answered'].sort());
    // A routine's exercises are drafts as well, so they cannot be resolved yet.
    const [name, ...more] = (await blockers('routine')).filter((rule) => !answers.includes(rule));
    expect([name, more]).toEqual(['structure.exercise-published', []]);
  });

  it('links exercises to each other by their documents', async () => {
    const easier = await theExercise('quad-set', 'en');
    const harder = await theExercise('straight-leg-raise', 'en');
    expect(easier?.harder).toEqual([harder?.documentId]);
    expect(harder?.easier).toEqual([easier?.documentId]);
    expect(easier?.easier).toEqual([]);
    expect((await theExercise('quad-set', 'es'))?.harder).toEqual([harder?.documentId]);
  });

  it('builds routines of the exercises that were imported with it', async () => {
    const known = new Set((await drafts('exercise')).map(({ documentId }) => documentId));
    const used = (await drafts('routine')).flatMap(({ programme }) =>
      (programme as unknown as { items: { exercise: string }[] }).items.map(({ exercise }) => exercise),
    );
    expect(used.length).toBeGreaterThan(ROUTINES);
    expect(used.filter((exercise) => !known.has(exercise))).toEqual([]);
  });

  it('changes nothing when it is imported again', async () => {
    const before = await everything();
    const again = await maintenance().importLibrary({});
    expect(again).toEqual({ created: 0, updated: 0, unchanged: first.created, conflicts: [] });
    expect(await everything()).toEqual(before);
  }, 120_000);

  describe('and then changed by the clinic and by the library', () => {
    const ours = 'Our own words.';
    const theirs = 'New words of the library.';

    it(
      'keeps the field a clinic changed, and lets the others follow',
      async () => {
        const { documentId } = (await theExercise('chin-tuck', 'en')) as { documentId: string };
        await documents(strapi, EXERCISE).update({ documentId, locale: 'en', data: { easierText: ours } });
        const library = await libraryWith({
          kind: 'exercises',
          key: 'chin-tuck',
          change: (thing) => {
            const english = withTexts(thing, 'en', { easierText: theirs, harderText: theirs });
            return withTexts(english, 'es', { easierText: theirs });
          },
        });
        const { conflicts, updated } = await importChanged(library);
        expect(await theExercise('chin-tuck', 'en')).toMatchObject({ easierText: ours, harderText: theirs });
        expect(await theExercise('chin-tuck', 'es')).toMatchObject({ easierText: theirs });
        expect(conflicts).toEqual(['exercises/chin-tuck/en: easierText']);
        expect(updated).toBe(2);
        expect(await importChanged(library)).toMatchObject({ created: 0, updated: 0, conflicts: [] });
      },
      IMPORT_TIME,
    );

    it(
      'does so for safety texts, which have no drafts',
      async () => {
        const key = (await readLibrary(LIBRARY)).contraindications[0]?.key ?? '';
        const place = { key, locale: 'en' };
        const [row] = await rows(CONTRAINDICATION, place);
        const change = { documentId: String(row?.documentId), locale: 'en', data: { authorWording: ours } };
        await documents(strapi, CONTRAINDICATION).update(change);
        const library = await libraryWith({
          kind: 'contraindications',
          key,
          change: (thing) => withTexts(thing, 'en', { authorWording: theirs, patientWording: theirs }),
        });
        await importChanged(library);
        const [now] = await rows(CONTRAINDICATION, place);
        expect(now).toMatchObject({ authorWording: ours, patientWording: theirs });
      },
      IMPORT_TIME,
    );

    it(
      'brings back nothing a clinic deleted, neither an exercise nor a routine',
      async () => {
        const exercise = await theExercise('cat-camel', 'en');
        const [routine] = await drafts('routine', { slug: 'heel-pain-starter', locale: 'en' });
        await documents(strapi, EXERCISE).delete({ documentId: String(exercise?.documentId), locale: '*' });
        await documents(strapi, ROUTINE).delete({ documentId: String(routine?.documentId), locale: '*' });
        await maintenance().importLibrary({});
        expect(await drafts('exercise', { key: 'cat-camel' })).toEqual([]);
        expect(await drafts('exercise', { locale: 'en' })).toHaveLength(EXERCISES - 1);
        expect(await drafts('routine', { locale: 'en' })).toHaveLength(ROUTINES - 1);
        expect(await drafts('routine', { slug: 'heel-pain-starter' })).toEqual([]);
      },
      IMPORT_TIME,
    );
  });
});

describe('the demo clinic', () => {
  let logIns: readonly DemoLogin[];
  const passwordFor = (email: string) => `Demo-password-1-${email}`;
  const logInOf = (role: DemoLogin['role']) => logIns.find((logIn) => logIn.role === role) as DemoLogin; // one of each

  beforeAll(async () => {
    strapi = await bootStrapi({ env: { AFTERCARE_DEMO: 'true' } });
    await maintenance().importLibrary({});
    logIns = await maintenance().createDemoClinic({ passwordFor });
  }, IMPORT_TIME);

  afterAll(() => stopStrapi(strapi));

  async function asPatient(url: string) {
    const { email: identifier, password } = logInOf('patient');
    const { body } = await request(strapi.server.httpServer)
      .post('/api/auth/local')
      .send({ identifier, password })
      .expect(200);
    return get(url).set('Authorization', `Bearer ${body.jwt}`);
  }

  it('takes everything through the gate, and leaves no blocker and nothing waiting', async () => {
    expect(await blockers('exercise')).toEqual([]);
    expect(await blockers('routine')).toEqual([]);
    expect(await rows('plugin::aftercare.publication-head', { state: 'live' })).toHaveLength(
      2 * (EXERCISES + ROUTINES),
    );
    expect(await stores().jobs.progress()).toMatchObject({ waiting: 0, attention: 0 });
    expect(await maintenance().verify({ isRepairing: false })).toMatchObject({ drift: 0 });
  });

  it.each(LANGUAGES)('shows nine routines to the public in %s, labelled as a demo', async (locale) => {
    const { body } = await get(`/routines?locale=${locale}`).expect(200);
    expect(body.meta.pagination.total).toBe(9);
    for (const { slug } of body.data) {
      const { body: routine } = await get(`/routines/${slug}?locale=${locale}`).expect(200);
      expect(routine.data.demoNotice).toEqual(expect.any(String));
      expect(routine.data.approvedBy.name).not.toBe(routine.data.author.name);
    }
  });

  it.each(LANGUAGES)('shows the routine for patients to patients alone in %s', async (locale) => {
    const [head] = await rows('plugin::aftercare.publication-head', {
      audience: 'patients',
      subjectLocale: locale,
    });
    const { subjectId, slug, version, title } = head as Record<string, string>;
    for (const name of [subjectId, slug, `${slug}/versions/${version}`]) {
      await get(`/routines/${name}?locale=${locale}`).expect(404);
    }
    await get(`/me/library/${slug}?locale=${locale}`).expect(401);
    const searched = await get(`/routines?locale=${locale}&_q=${encodeURIComponent(String(title))}`).expect(
      200,
    );
    expect(searched.body.data.map((card: Row) => card.slug)).not.toContain(slug);
    const library = await asPatient(`/me/library?locale=${locale}`);
    expect(library.body.data.map((card: Row) => card.slug)).toContain(slug);
    const { status, body } = await asPatient(`/me/library/${slug}?locale=${locale}`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ slug, audience: 'patients' });
  });

  it('gives out log-ins that work', async () => {
    for (const role of ['administrator', 'therapist', 'clinic lead'] as const) {
      const { email, password } = logInOf(role);
      const answer = await request(strapi.server.httpServer).post('/admin/login').send({ email, password });
      expect([role, answer.status]).toEqual([role, 200]);
    }
  });

  it('is left as it is by a second run', async () => {
    const before = await everything();
    const again = await maintenance().createDemoClinic({ passwordFor });
    expect(again).toEqual(logIns);
    expect(await everything()).toEqual(before);
  }, 120_000);

  it('cannot be made in production', async () => {
    const environment = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(maintenance().createDemoClinic({ passwordFor })).rejects.toThrow(/production/);
    } finally {
      process.env.NODE_ENV = environment;
    }
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import { type AppNode, startAppNode } from '../support/app-node';
import {
  approveAndPublish,
  type Clinic,
  documents,
  draftRoutine,
  liveExercise,
  openClinic,
} from '../support/authored-content';
import type { TestDatabase } from '../support/databases';
import { bootStrapi, stopStrapiKeepingDatabase } from '../support/strapi';

const EACH = 100;
const ALONE = 10;
/** What architecture promises: a node learns of another's change within this many milliseconds. */
const PROMISED = 1_000;
const ROUTINE_PATH = '/api/aftercare/routines/shared-routine';

/** One answer of a node, with the moment its request was sent and the moment it had come. */
interface Sight {
  readonly version: number;
  readonly askedAt: number;
  readonly seenAt: number;
}

interface Committed {
  readonly documentId: string;
  readonly version: number;
  readonly at: number;
}

let database: TestDatabase;
let first: AppNode;
let second: AppNode;
let routine: DocumentId;
let withdrawn: DocumentId;

/** The rules of approval are softened, so that a loop can publish without a reviewer at its side. */
async function prepare(clinic: Clinic): Promise<void> {
  const exercise = await liveExercise(clinic, { slug: 'shared-exercise', key: null });
  routine = await draftRoutine(clinic, { exercise, slug: 'shared-routine' });
  withdrawn = await draftRoutine(clinic, { exercise, slug: 'withdrawn-routine' });
  for (const documentId of [routine, withdrawn]) {
    await approveAndPublish(clinic, { kind: 'routine', documentId });
  }
  const clinics = documents(clinic.strapi, 'plugin::aftercare.clinic');
  const { documentId } = await clinic.strapi.db.query('plugin::aftercare.clinic').findOne({ where: {} });
  const severities = { 'responsibility.approved': 'warning' };
  await clinics.update({ documentId, data: { policy: { severities } } });
}

async function look({ origin }: AppNode): Promise<Sight> {
  const askedAt = Date.now();
  const answer = await fetch(origin + ROUTINE_PATH);
  const { data } = (await answer.json()) as { data: { version: number } };
  return { version: data.version, askedAt, seenAt: Date.now() };
}

/** Looks at a node over and over until told to stop. */
function watch(node: AppNode): () => Promise<readonly Sight[]> {
  const sights: Sight[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      sights.push(await look(node));
      await wait(10);
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return sights;
  };
}

async function statusOf({ origin }: AppNode, path: string): Promise<number> {
  return (await fetch(origin + path)).status;
}

/** Milliseconds until the node answers so, counted from a moment. */
async function delayUntil({
  node,
  path,
  status,
  since,
}: {
  node: AppNode;
  path: string;
  status: number;
  since: number;
}): Promise<number> {
  while ((await statusOf(node, path)) !== status) {
    if (Date.now() - since > 10 * PROMISED) throw new Error(`It never answered ${status}.`);
    await wait(10);
  }
  return Date.now() - since;
}

if (process.env.DATABASE_CLIENT === 'postgres') {
  describe('two nodes on one database', runOnTwoNodes);
} else {
  const database = process.env.DATABASE_CLIENT ?? 'sqlite';
  it.skip(`two nodes on one database: needs DATABASE_CLIENT=postgres, this is ${database}`, () => {});
}

function runOnTwoNodes(): void {
  beforeAll(async () => {
    const strapi = await bootStrapi();
    await prepare(await openClinic(strapi));
    database = await stopStrapiKeepingDatabase(strapi);
    const env = { ...database.env, AFTERCARE_RATE_LIMIT: 'false' };
    // One after the other: each start brings the schema up to date.
    first = await startAppNode(env);
    second = await startAppNode(env);
  });

  afterAll(async () => {
    await first?.stop();
    await second?.stop();
    await database?.drop();
  });

  describe('that publish the same routine 200 times between them', () => {
    const sights = new Map<AppNode, readonly Sight[]>();
    const committed = new Map<AppNode, readonly Committed[]>();
    let before: number;

    beforeAll(async () => {
      before = (await look(first)).version;
      const endings = [first, second].map((node) => [node, watch(node)] as const);
      await Promise.all([
        first.ask('publish', { documentId: routine, times: EACH, mark: 'north' }),
        second.ask('publish', { documentId: routine, times: EACH, mark: 'south' }),
      ]);
      await wait(1.5 * PROMISED);
      for (const [node, end] of endings) {
        sights.set(node, await end());
        committed.set(node, await node.ask<readonly Committed[]>('committed'));
      }
    }, 180_000);

    it('number the versions without a gap and without a double', () => {
      const versions = [...committed.values()].flat().map(({ version }) => version);
      versions.sort((a, b) => a - b);
      expect(versions).toEqual(Array.from({ length: 2 * EACH }, (_, index) => before + 1 + index));
    });

    it('each number their own versions upwards', () => {
      for (const own of committed.values()) {
        const versions = own.map(({ version }) => version);
        expect(versions).toEqual([...versions].sort((a, b) => a - b));
      }
    });

    it('leave one current row of each kind', async () => {
      const counts = await database.select(
        `SELECT (SELECT COUNT(*) FROM aftercare_publication_heads WHERE subject_id = '${routine}') AS heads,
           (SELECT COUNT(*) FROM aftercare_routines WHERE document_id = '${routine}' AND published_at IS NOT NULL) AS published,
           (SELECT COUNT(*) FROM aftercare_publications WHERE subject_id = '${routine}') AS versions,
           (SELECT version FROM aftercare_publication_heads WHERE subject_id = '${routine}') AS current`,
      );
      const [row = {}] = counts;
      const numbers = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
      const last = before + 2 * EACH;
      expect(numbers).toEqual({ heads: 1, published: 1, versions: last, current: last });
    });

    it('never serve an older version after a newer', () => {
      for (const seen of sights.values()) {
        const versions = seen.map(({ version }) => version);
        expect(versions).toEqual([...versions].sort((a, b) => a - b));
        expect(new Set(versions).size).toBeGreaterThan(5);
      }
    });

    it('serve what the other has published within a second', () => {
      expect(latest({ by: committed.get(first), seen: sights.get(second) })).toEqual([]);
      expect(latest({ by: committed.get(second), seen: sights.get(first) })).toEqual([]);
    });

    it('serve what they published themselves at the next request', () => {
      for (const node of [first, second]) {
        expect(latest({ by: committed.get(node), seen: sights.get(node), within: 0 })).toEqual([]);
      }
    });
  });

  it('serve what the other alone has published within a second', async () => {
    const before = (await look(first)).version;
    const end = watch(second);
    // A node that publishes looks anew by itself; one that only reads must learn of it.
    await first.ask('publish', { documentId: routine, times: ALONE, mark: 'alone', pause: PROMISED / 3 });
    await wait(1.5 * PROMISED);
    const seen = await end();
    const all = await first.ask<readonly Committed[]>('committed');
    const by = all.filter(({ version }) => version > before);
    expect(by).toHaveLength(ALONE);
    expect(seen.at(-1)?.version).toBe(before + ALONE);
    expect(latest({ by, seen })).toEqual([]);
  });

  it('close what was withdrawn on the other within a second', async () => {
    const path = '/api/aftercare/routines/withdrawn-routine';
    expect(await statusOf(second, path)).toBe(200);
    const since = await first.ask<number>('withdraw', { documentId: withdrawn });
    expect(await statusOf(first, path)).toBe(410);
    expect(await delayUntil({ node: second, path, status: 410, since })).toBeLessThan(PROMISED);
  });

  it('close an action that the other took from the Public role within a second', async () => {
    expect(await statusOf(second, ROUTINE_PATH)).toBe(200);
    const since = await first.ask<number>('take', { action: 'plugin::aftercare.public-routine.findOne' });
    expect(await statusOf(first, ROUTINE_PATH)).toBe(401);
    expect(await delayUntil({ node: second, path: ROUTINE_PATH, status: 401, since })).toBeLessThan(PROMISED);
  });
}

/** Answers to requests sent later than the promise allows that still were older than what was committed. */
function latest({
  by = [],
  seen = [],
  within = PROMISED,
}: {
  by: readonly Committed[] | undefined;
  seen: readonly Sight[] | undefined;
  within?: number;
}): readonly object[] {
  return by.flatMap(({ version, at }) => {
    const late = seen.find((sight) => sight.askedAt > at + within && sight.version < version);
    return late ? [{ version, at, late }] : [];
  });
}

import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { type AppNode, startAppNode } from '../support/app-node';
import type { TestDatabase } from '../support/databases';
import { asLines, type FeedPage, FeedReader, listedNow } from '../support/feed-reader';
import { type FeedStep, feedScripts } from '../support/feed-scripts';
import { bootStrapi, stopStrapiKeepingDatabase } from '../support/strapi';

const LOCALES = ['en', 'es'];
/** After this long a node has heard of what others did. */
const HEARD = 1_200;

let database: TestDatabase;
/** Two on a database server; the one that SQLite can serve otherwise. */
const nodes: AppNode[] = [];

beforeAll(async () => {
  const strapi = await bootStrapi();
  await strapi.plugin('i18n').service('locales').create({ code: 'es', name: 'Spanish (es)' });
  database = await stopStrapiKeepingDatabase(strapi);
  const env = { ...database.env, AFTERCARE_RATE_LIMIT: 'false' };
  const count = (process.env.DATABASE_CLIENT ?? 'sqlite') === 'sqlite' ? 1 : 2;
  // One after the other: each start brings the schema up to date.
  while (nodes.length < count) nodes.push(await startAppNode(env));
});

afterAll(async () => {
  for (const node of nodes) await node.stop();
  await database?.drop();
});

let asked = 0;

/** Asks the nodes in turn. */
async function get(path: string): Promise<unknown> {
  asked += 1;
  const { origin } = nodes[asked % nodes.length] as AppNode;
  const answer = await fetch(origin + path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Every second time past what delivery holds in memory, by an address it leaves to the normal route. */
function getEitherWay(path: string): Promise<unknown> {
  return get(asked % 4 < 2 ? path : path.replace('?', '/?'));
}

/** Follows the feed, page after page, until it is told that the writers are done. */
async function follow(reader: FeedReader, { isOver }: { isOver: () => boolean }): Promise<void> {
  while (!isOver()) await reader.step(getEitherWay);
}

async function writeAndRead(scripts: readonly (readonly FeedStep[])[], reader: FeedReader): Promise<void> {
  let isOver = false;
  const reading = follow(reader, { isOver: () => isOver });
  const writing = scripts.map((script, index) =>
    (nodes[index % nodes.length] as AppNode).ask('writeFeed', { script }),
  );
  await Promise.all(writing).finally(() => {
    isOver = true;
  });
  await reading;
}

describe('a reader who follows the feed while two write', () => {
  it('misses nothing and ends with what the lists hold, in pages of any size', async () => {
    const property = fc.asyncProperty(
      feedScripts,
      feedScripts,
      fc.integer({ min: 1, max: 3 }),
      async (north, south, limit) => {
        const reader = new FeedReader({ limit });
        await writeAndRead([north, south], reader);
        await wait(HEARD);
        await reader.catchUp(get);
        expect(asLines(reader.live)).toEqual(asLines(await listedNow(get, LOCALES)));
        const whole = (await get('/api/aftercare/changes?limit=1000')) as FeedPage;
        expect(whole.data.filter(({ cursor }) => !reader.seen.has(cursor))).toEqual([]);
        expect(reader.cursor).toBe(whole.meta.cursor);
      },
    );
    // What is left of one run is where the next begins, so a failure cannot be made smaller.
    await fc.assert(property, { numRuns: 12, endOnFailure: true });
  });
});

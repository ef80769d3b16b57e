import { recordAnswer } from '../lib/answers.mjs';
import { loadInTurns } from '../lib/load.mjs';
import { startAftercare, startRival, startStock } from '../lib/servers.mjs';

/**
 * Requests a second for one routine (200 and 304) and for the list, of every server on the same bytes
 * or the same content, and the memory that this load adds.
 *
 * @param paths `{ routine, list, stockRoutine, stockList }`
 */
export async function measureReads({ paths, runs, seconds }) {
  const aftercare = await startAftercare();
  const stock = await startStock();
  const idle = { aftercare: memoryOf(aftercare), stock: memoryOf(stock) };
  const load = (targets) => loadInTurns(targets, { runs, seconds });
  const routine = await withRivals(aftercare.origin + paths.routine, (rivals, answer) =>
    readRoutine({ load, aftercare, stock, rivals, paths, etag: answer.headers.etag }),
  );
  const list = await withRivals(aftercare.origin + paths.list, (rivals) =>
    load({
      aftercare: { server: aftercare, path: paths.list, status: 200 },
      stock: { server: stock, path: paths.stockList, status: 200 },
      koa: { server: rivals.koa, path: '/', status: 200 },
    }),
  );
  await Promise.all([aftercare.stop(), stock.stop()]);
  const phases = [routine.ok, routine.notModified, list];
  const added = (name) =>
    Math.max(...phases.flatMap((phase) => phase[name]?.residentMegabytes ?? [])) - idle[name];
  return {
    ...routine,
    list,
    memory: { idle, added: { aftercare: added('aftercare'), stock: added('stock') } },
  };
}

async function readRoutine({ load, aftercare, stock, rivals, paths, etag }) {
  const servers = {
    aftercare: { server: aftercare, path: paths.routine },
    koa: { server: rivals.koa, path: '/' },
    'node:http': { server: rivals.nodeHttp, path: '/' },
  };
  const asking = (status, headers) =>
    Object.fromEntries(
      Object.entries(servers).map(([name, target]) => [name, { ...target, status, headers }]),
    );
  const ok = await load({
    ...asking(200, {}),
    stock: { server: stock, path: paths.stockRoutine, status: 200 },
  });
  return { ok, notModified: await load(asking(304, { 'if-none-match': etag })) };
}

/** Runs work beside bare servers that give the answer which stands at `url` now. */
async function withRivals(url, work) {
  const answer = await recordAnswer(url);
  const koa = await startRival('koa', answer);
  const nodeHttp = await startRival('node-http', answer);
  const result = await work({ koa, nodeHttp }, answer);
  await Promise.all([koa.stop(), nodeHttp.stop()]);
  return result;
}

const memoryOf = (server) => server.usage().residentMegabytes;

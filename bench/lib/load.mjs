import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { BROWSER_HEADERS } from './answers.mjs';
import { median } from './statistics.mjs';

const CONNECTIONS = 50;
const LOOK_EVERY_MS = 200;
const MOST_LOOKS = 100;
/** Of 200 ms: what timers and polling take. */
const IDLE_SECONDS = 0.02;

/**
 * Loads each target, five times by turns, so that a slow spell of the machine falls on all alike.
 *
 * @param targets `{ name: { server, path, headers?, status } }`
 * @returns by name `rate` (requests a second), `processorMicroseconds` (the server's own, a request) and
 *   `latency` (99th percentile, in milliseconds), each the median of the runs; and `residentMegabytes`,
 *   the largest after any run
 * @throws where a single answer has another status
 */
export async function loadInTurns(targets, { runs, seconds }) {
  const results = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  for (const target of Object.values(targets)) await loadOnce(target, { seconds: 1 });
  for (let run = 0; run < runs; run += 1) {
    for (const [name, target] of Object.entries(targets)) {
      results[name].push(await loadOnce(target, { seconds }));
    }
  }
  return Object.fromEntries(Object.entries(results).map(([name, list]) => [name, summary(list)]));
}

function summary(list) {
  const middle = (field) => median(list.map((result) => result[field]));
  return {
    rate: middle('rate'),
    latency: middle('latency'),
    processorMicroseconds: middle('processorMicroseconds'),
    busy: middle('busy'),
    residentMegabytes: Math.max(...list.map(({ residentMegabytes }) => residentMegabytes)),
  };
}

async function loadOnce({ server, path, headers = {}, status }, { seconds }) {
  const url = server.origin + path;
  const before = server.usage();
  const started = performance.now();
  const result = await autocannon({
    url,
    headers: { ...BROWSER_HEADERS, ...headers },
    duration: seconds,
    connections: CONNECTIONS,
  });
  const elapsedSeconds = (performance.now() - started) / 1000;
  const after = server.usage();
  refuseOthers({ url, status, result });
  await untilIdle(server);
  const processorSeconds = after.processorSeconds - before.processorSeconds;
  return {
    rate: result.requests.total / result.duration,
    latency: result.latency.p99,
    processorMicroseconds: (processorSeconds * 1e6) / result.requests.total,
    busy: processorSeconds / elapsedSeconds,
    residentMegabytes: after.residentMegabytes,
  };
}

/**
 * Waits until a server has finished what nobody waits for any more: a slow one would otherwise work
 * through the requests of the last run at the cost of the next server's.
 */
async function untilIdle(server) {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { processorSeconds } = server.usage();
    await pause(LOOK_EVERY_MS);
    if (server.usage().processorSeconds - processorSeconds <= IDLE_SECONDS) return;
  }
}

function refuseOthers({ url, status, result }) {
  const others = Object.keys(result.statusCodeStats).filter((code) => Number(code) !== status);
  if (others.length === 0 && result.errors === 0) return;
  throw new Error(`${url} answered ${others.join(', ') || 'with errors'} where ${status} was expected.`);
}

import { Agent } from 'node:http';
import { read } from '../lib/answers.mjs';
import { startAftercare, startRival, startStock } from '../lib/servers.mjs';
import { median, percentile } from '../lib/statistics.mjs';

const WARM_UP_READS = 500;
const ANSWER_BYTES = 10_000;

/**
 * Starts both apps by turns. After each start of ours every publication is read once, one after the
 * other, each for the first time in that process.
 *
 * @param paths of all publications
 * @returns boot milliseconds (medians) and the milliseconds of all first reads
 */
export async function measureRestarts({ paths, restarts }) {
  const boots = { aftercare: [], stock: [] };
  const firstReads = [];
  await warmUpClient();
  for (let turn = 0; turn < restarts; turn += 1) {
    const aftercare = await startAftercare();
    boots.aftercare.push(aftercare.bootMilliseconds);
    firstReads.push(...(await readAll(paths.map((path) => aftercare.origin + path))));
    await aftercare.stop();
    const stock = await startStock();
    boots.stock.push(stock.bootMilliseconds);
    await stock.stop();
  }
  return {
    boot: { aftercare: median(boots.aftercare), stock: median(boots.stock) },
    firstRead: {
      reads: firstReads.length,
      p50: percentile(firstReads, 0.5),
      p99: percentile(firstReads, 0.99),
      slowest: Math.max(...firstReads),
    },
  };
}

/** The client is this process: its own first requests are not what is measured. */
async function warmUpClient() {
  const body = Buffer.alloc(ANSWER_BYTES).toString('base64');
  const rival = await startRival('node-http', { body, headers: { etag: '"warm-up"' } });
  await readAll(Array.from({ length: WARM_UP_READS }, () => rival.origin));
  await rival.stop();
}

async function readAll(urls) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const milliseconds = [];
  for (const url of urls) {
    const started = performance.now();
    const { status } = await read(url, {}, agent);
    milliseconds.push(performance.now() - started);
    if (status !== 200) throw new Error(`${url} answered ${status}.`);
  }
  agent.destroy();
  return milliseconds;
}

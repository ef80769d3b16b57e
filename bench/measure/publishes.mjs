import { median, percentile } from '../lib/statistics.mjs';
import { aftercareWorker, stockWorker } from '../lib/worker.mjs';

const WARM_UP_PUBLISHES = 10;

/**
 * Publishes one routine over and over in both apps, by turns, each time with a new text. Only the
 * publish itself is timed.
 *
 * @returns `p50` and `p95` in milliseconds of each app's publish, of what ours takes longer (`added`), and
 *   of what gate and projection add to Strapi's publish of the very same row (`gate`); medians of the rounds
 */
export async function measurePublishes({ slug, rounds, publishes }) {
  const workers = { aftercare: await aftercareWorker(), stock: await stockWorker() };
  await publishByTurns({ workers, slug, publishes: WARM_UP_PUBLISHES });
  const results = [];
  for (let round = 0; round < rounds; round += 1) {
    results.push(await publishByTurns({ workers, slug, publishes }));
  }
  await Promise.all(Object.values(workers).map((worker) => worker.stop()));
  return {
    aftercare: middle(results, (round, at) => at(round.aftercare)),
    stock: middle(results, (round, at) => at(round.stock)),
    added: middle(results, (round, at) => at(round.aftercare) - at(round.stock)),
    gate: middle(results, (round, at) => at(round.gate)),
  };
}

function middle(results, of) {
  const at = (fraction) => median(results.map((round) => of(round, (times) => percentile(times, fraction))));
  return { p50: at(0.5), p95: at(0.95) };
}

let turn = 0;

async function publishByTurns({ workers, slug, publishes }) {
  const times = { aftercare: [], stock: [], gate: [] };
  for (let publish = 0; publish < publishes; publish += 1) {
    turn += 1;
    for (const [name, worker] of Object.entries(workers)) {
      await worker.ask('changeDraft', { slug, turn });
      const { milliseconds, strapisOwn } = await worker.ask('publish', { slug });
      times[name].push(milliseconds);
      if (strapisOwn !== undefined) times.gate.push(milliseconds - strapisOwn);
    }
  }
  return times;
}

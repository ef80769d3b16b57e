import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { AFTERCARE_ENVIRONMENT, STOCK_ENVIRONMENT } from './workspace.mjs';

/** A process with the Aftercare app, which does the jobs of `workers/aftercare-jobs.cjs`. */
export const aftercareWorker = () =>
  startWorker({ ...AFTERCARE_ENVIRONMENT, JOBS: inRoot('bench/workers/aftercare-jobs.cjs') });

/** A process with the stock app, which does the jobs of `workers/stock-jobs.cjs`. */
export const stockWorker = () =>
  startWorker({ ...STOCK_ENVIRONMENT, JOBS: inRoot('bench/workers/stock-jobs.cjs') });

/** @returns `ask(job, input)` and `stop()`, once Strapi is up */
async function startWorker(env) {
  const child = fork(inRoot('bench/workers/worker.cjs'), {
    cwd: env.APP_DIR,
    env: { ...process.env, ...env },
    silent: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = once(child, 'exit').then(() => {
    throw new Error(`A worker ended too early:\n${output}`);
  });
  ended.catch(() => {});
  const answer = async () => {
    const [{ result, error }] = await Promise.race([once(child, 'message'), ended]);
    if (error) throw new Error(error);
    return result;
  };
  await answer();
  return {
    ask(job, input) {
      child.send({ job, input });
      return answer();
    },
    async stop() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

import { writeFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { startServer } from './server-process.mjs';
import { AFTERCARE_ENVIRONMENT, inWorkspace, STOCK_ENVIRONMENT } from './workspace.mjs';

const FIRST_PORT = Number(process.env.BENCH_PORT ?? 15_500);
const PORTS = {
  aftercare: FIRST_PORT,
  stock: FIRST_PORT + 1,
  koa: FIRST_PORT + 2,
  'node-http': FIRST_PORT + 3,
};
const HEALTH = '/_health';

export const startAftercare = () =>
  startServer({ ...strapi(AFTERCARE_ENVIRONMENT), port: PORTS.aftercare, readyPath: HEALTH });

export const startStock = () =>
  startServer({ ...strapi(STOCK_ENVIRONMENT), port: PORTS.stock, readyPath: HEALTH });

function strapi(env) {
  return { script: inRoot('bench/strapi-server.cjs'), env, cwd: env.APP_DIR };
}

/**
 * A bare server that gives a recorded answer to every request.
 *
 * @param {'koa' | 'node-http'} name
 * @param answer `{ body, headers }` as `recordAnswer` makes it
 */
export function startRival(name, answer) {
  const file = inWorkspace(`answer-${name}.json`);
  writeFileSync(file, JSON.stringify(answer));
  return startServer({
    script: inRoot(`bench/rivals/${name}.mjs`),
    env: { ANSWER_FILE: file, NODE_ENV: 'development' },
    cwd: inRoot('.'),
    port: PORTS[name],
    readyPath: '/',
  });
}

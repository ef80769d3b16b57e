import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { throwawaySecrets } from '../../scripts/lib/env-file.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** What a run writes: databases, the access log, recorded answers. */
const WORKSPACE = inRoot('.tmp/bench');
const SECRETS = throwawaySecrets();

/** Empties the workspace. */
export function resetWorkspace() {
  rmSync(WORKSPACE, { recursive: true, force: true });
  mkdirSync(WORKSPACE, { recursive: true });
}

export const inWorkspace = (name) => join(WORKSPACE, name);

/**
 * What both Strapi apps are told: no telemetry, a database file of its own. Not production, which refuses
 * a database that holds the demo clinic.
 */
function strapiEnvironment(database) {
  return {
    ...SECRETS,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: inWorkspace(database),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_HIDE_STARTUP_MESSAGE: 'true',
  };
}

/** Limiter and access log are on; the limit is out of the load's reach. */
export const AFTERCARE_ENVIRONMENT = {
  ...strapiEnvironment('aftercare.db'),
  APP_DIR: inRoot('.'),
  DIST_DIR: inRoot('dist'),
  AFTERCARE_DEMO: 'true',
  AFTERCARE_ACCESS_LOG: inWorkspace('access.log'),
  AFTERCARE_RATE_LIMIT_REQUESTS: '1000000000',
};

export const STOCK_ENVIRONMENT = {
  ...strapiEnvironment('stock.db'),
  APP_DIR: inRoot('bench/stock'),
  DIST_DIR: inRoot('bench/stock'),
};

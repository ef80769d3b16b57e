import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Core, createStrapi } from '@strapi/strapi';
import './environment';
import { watchServer } from './answer-watch';
import { makeDatabase, type TestDatabase } from './databases';

const APP_DIR = path.resolve(__dirname, '../..');
const databases = new WeakMap<Core.Strapi, TestDatabase>();

interface BootOptions {
  /** Environment variables for this start, such as `AFTERCARE_DEMO`. They stay set afterwards. */
  readonly env?: Readonly<Record<string, string>>;
  /** A database made before, to start again on what an earlier start left there. */
  readonly database?: TestDatabase;
}

/**
 * Starts the app as it was built (`dist` of the app and of the plugin) on an empty database of its
 * own. Use `request(strapi.server.httpServer)`: it needs no port. Every answer of the content API that
 * a test meets is held against the OpenAPI document.
 */
export async function bootStrapi(options: BootOptions = {}): Promise<Core.Strapi> {
  const database = options.database ?? (await makeDatabase());
  Object.assign(process.env, database.env, options.env);
  const strapi = await createStrapi({ appDir: APP_DIR, distDir: path.join(APP_DIR, 'dist') }).load();
  strapi.server.mount();
  watchServer(strapi.server.httpServer);
  databases.set(strapi, database);
  return strapi;
}

/** Stops a started app and removes its database. */
export async function stopStrapi(strapi: Core.Strapi): Promise<void> {
  await untilIdle(strapi);
  await strapi.destroy();
  await databases.get(strapi)?.drop();
}

/** Stops a started app and hands back its database, for a start on the same content. */
export async function stopStrapiKeepingDatabase(strapi: Core.Strapi): Promise<TestDatabase> {
  const database = databases.get(strapi);
  if (!database) throw new Error('This app was not started by bootStrapi.');
  await untilIdle(strapi);
  await strapi.destroy();
  return database;
}

const LONGEST_WORK = 5_000;

/**
 * Strapi tells of a published entry after the publish has been answered, and reads it for that. A
 * query that loses its database then fails a minute later, in whatever test runs by that time.
 */
async function untilIdle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client;
  const deadline = Date.now() + LONGEST_WORK;
  for (let calm = 0; calm < 3 && Date.now() < deadline; await wait(20)) {
    calm = pool.numUsed() + pool.numPendingAcquires() === 0 ? calm + 1 : 0;
  }
}

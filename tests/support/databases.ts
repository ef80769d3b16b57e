import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import knex, { type Knex } from 'knex';

/** A database of a test's own: the variables that point Strapi at it, and its removal. */
export interface TestDatabase {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** How many rows each table has: proof that nothing was lost. */
  rowCounts(): Promise<Readonly<Record<string, number>>>;
  /** Rows as they stand, read beside the app's own connection. */
  select(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  drop(): Promise<void>;
}

/**
 * Makes an empty database in the system that DATABASE_CLIENT names (SQLite where it names none).
 * A PostgreSQL or MySQL server is looked for at DATABASE_HOST and DATABASE_PORT, by default on this
 * machine, and must let DATABASE_USERNAME create databases.
 */
export async function makeDatabase(): Promise<TestDatabase> {
  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  switch (client) {
    case 'sqlite':
      return makeSqliteFile();
    case 'postgres':
      return makeOnServer(POSTGRES);
    case 'mysql':
      return makeOnServer(MYSQL);
    default:
      throw new Error(`DATABASE_CLIENT is "${client}": it must be sqlite, postgres or mysql.`);
  }
}

/** What differs between the servers. */
interface Dialect {
  readonly client: 'pg' | 'mysql2';
  readonly port: string;
  readonly user: string;
  /** A database that is always there, to be connected to while another is made or dropped. */
  readonly home: string;
  readonly create: (name: string) => string;
  readonly drop: (name: string) => string;
}

const POSTGRES: Dialect = {
  client: 'pg',
  port: '5432',
  user: 'postgres',
  home: 'postgres',
  create: (name) => `CREATE DATABASE ${name}`,
  drop: (name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
};

const MYSQL: Dialect = {
  client: 'mysql2',
  port: '3306',
  user: 'root',
  home: 'information_schema',
  create: (name) => `CREATE DATABASE ${name} CHARACTER SET utf8mb4`,
  drop: (name) => `DROP DATABASE IF EXISTS ${name}`,
};

const TABLES = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table'",
  pg: "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  mysql2: 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
};

let made = 0;

/** No two processes, workers or starts share a database. */
function newName(): string {
  made += 1;
  return `aftercare_test_${process.pid}_${process.env.JEST_WORKER_ID ?? '0'}_${made}`;
}

async function makeSqliteFile(): Promise<TestDatabase> {
  const name = newName();
  const folder = path.resolve(__dirname, '../../.tmp');
  mkdirSync(folder, { recursive: true });
  const filename = path.join(folder, `${name}.db`);
  const settings = { client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true };
  return {
    name,
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    rowCounts: () => withDatabase(settings, (db) => countRows({ db, tables: TABLES.sqlite })),
    select: (sql) => withDatabase(settings, (db) => db.raw(sql)),
    drop: async () => {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(filename + suffix, { force: true });
    },
  };
}

async function makeOnServer(dialect: Dialect): Promise<TestDatabase> {
  const name = newName();
  const server = {
    host: process.env.DATABASE_HOST ?? '127.0.0.1',
    port: Number(process.env.DATABASE_PORT ?? dialect.port),
    user: process.env.DATABASE_USERNAME ?? dialect.user,
    password: process.env.DATABASE_PASSWORD ?? '',
  };
  const settingsFor = (database: string) => ({ client: dialect.client, connection: { ...server, database } });
  const atHome = (sql: string) =>
    withDatabase(settingsFor(dialect.home), async (db) => {
      await db.raw(sql);
    });
  await atHome(dialect.drop(name));
  await atHome(dialect.create(name));
  return {
    name,
    env: {
      DATABASE_HOST: server.host,
      DATABASE_PORT: String(server.port),
      DATABASE_USERNAME: server.user,
      DATABASE_PASSWORD: server.password,
      DATABASE_NAME: name,
      DATABASE_POOL_MIN: '0',
    },
    rowCounts: () =>
      withDatabase(settingsFor(name), (db) => countRows({ db, tables: TABLES[dialect.client] })),
    select: (sql) =>
      withDatabase(settingsFor(name), async (db) => {
        const answer = await db.raw(sql);
        return dialect.client === 'pg' ? answer.rows : answer[0];
      }),
    drop: () => atHome(dialect.drop(name)),
  };
}

/** Opens a database beside the app's own connection, for one piece of work. */
async function withDatabase<T>(settings: Knex.Config, work: (db: Knex) => Promise<T>): Promise<T> {
  const db = knex(settings);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function countRows({ db, tables }: { db: Knex; tables: string }): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const names = await db
    .select<{ name: string }[]>('name')
    .from(db.raw(`(${tables}) AS found`))
    .orderBy('name');
  for (const { name } of names) {
    const row = await db(name).count({ count: '*' }).first();
    counts[name] = Number(row?.count);
  }
  return counts;
}

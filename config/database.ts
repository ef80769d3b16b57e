import path from 'node:path';

type Env = typeof import('@strapi/utils').env;

/** One connection by name; SQLite needs no server, so it is the default. */
function connectionFor(client: string, env: Env) {
  switch (client) {
    case 'sqlite':
      return {
        connection: { filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/aftercare.db')) },
        useNullAsDefault: true,
      };
    case 'postgres':
      return { connection: { ...urlOf(env), ...serverOf(env, { port: 5432 }) }, pool: poolOf(env) };
    case 'mysql':
      return { connection: serverOf(env, { port: 3306 }), pool: poolOf(env) };
    default:
      throw new Error(
        `DATABASE_CLIENT is "${client}": it must be sqlite, postgres or mysql (also for MariaDB).`,
      );
  }
}

/** mysql2 refuses settings it does not know, so an absent address leaves no key behind. */
function urlOf(env: Env) {
  const connectionString = env('DATABASE_URL');
  return connectionString ? { connectionString } : {};
}

function serverOf(env: Env, defaults: { port: number }) {
  return {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', defaults.port),
    database: env('DATABASE_NAME', 'aftercare'),
    user: env('DATABASE_USERNAME', 'aftercare'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false) && {
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    },
  };
}

function poolOf(env: Env) {
  return { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) };
}

export default ({ env }: { env: Env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  return {
    connection: { client, ...connectionFor(client, env), acquireConnectionTimeout: 60_000 },
    // Off, or a start without the plugin's build would drop every table of the plugin.
    settings: { forceMigration: false },
  };
};

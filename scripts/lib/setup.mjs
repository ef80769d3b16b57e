import { existsSync, readFileSync, statSync } from 'node:fs';
import { pluginBuildMark } from './builds.mjs';
import { run } from './command.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { inRoot, PLUGIN } from './paths.mjs';
import { readStamp, writeStamp } from './stamps.mjs';
import { step, UP_TO_DATE } from './steps.mjs';

/** Where the demo clinic's log-ins are written. */
export const LOG_INS = '.aftercare/demo.json';

/**
 * Brings the database to the present schema and library. It takes a start of Strapi of its own, so it
 * is spared where the same library and build have been put into this very database before.
 *
 * @param {{ isDemo: boolean, env: Record<string, string> }} options
 */
export function ensureSetUp({ isDemo, env }) {
  const title = isDemo ? 'Set up the database, library and demo clinic' : 'Set up the database and library';
  return step(title, async () => {
    const settings = databaseSettings();
    if (isDone({ isDemo, settings })) return UP_TO_DATE;
    await run('node', ['scripts/aftercare.mjs', 'setup', ...(isDemo ? ['--demo'] : [])], { env });
    writeStamp('setup', markOf({ isDemo, settings }));
  });
}

function isDone({ isDemo, settings }) {
  if (isDemo && !existsSync(inRoot(LOG_INS))) return false;
  const mark = markOf({ isDemo, settings });
  return mark !== null && readStamp('setup') === mark;
}

/** What was put where, or null where the database cannot be looked at without opening it. */
function markOf({ isDemo, settings }) {
  const database = databaseMark(settings);
  if (database === null) return null;
  const library = fingerprintOf([`${PLUGIN}/library`, 'scripts/aftercare.mjs']);
  return [isDemo ? 'demo' : 'library', database, library, pluginBuildMark()].join(' ');
}

/** A file's identity changes when it is deleted, restored or replaced, and not when it is written to. */
function databaseMark({ client, filename }) {
  if (client !== 'sqlite' || !existsSync(inRoot(filename))) return null;
  const { ino, birthtimeMs } = statSync(inRoot(filename));
  return `${filename}:${ino}:${Math.round(birthtimeMs)}`;
}

/** What the app will use: this process's variables come before those of `.env`. */
function databaseSettings() {
  const file = existsSync(inRoot('.env')) ? readFileSync(inRoot('.env'), 'utf8') : '';
  const settingOf = (name) =>
    process.env[name] ?? file.match(new RegExp(`^\\s*${name}\\s*=\\s*["']?([^"'\\n]*)`, 'm'))?.[1].trim();
  return {
    client: settingOf('DATABASE_CLIENT') || 'sqlite',
    filename: settingOf('DATABASE_FILENAME') || '.tmp/aftercare.db',
  };
}

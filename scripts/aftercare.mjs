#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readOptions, refuse } from './lib/options.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { progressBar } from './lib/progress-bar.mjs';
import { LOG_INS } from './lib/setup.mjs';

const USAGE = `Usage: npm run aftercare -- <command> [options]

  import-library     bring the library's exercises, routines and taxonomies into the drafts
  demo               make the demo clinic, approve and publish the library (never in production)
  verify [--repair]  count publications that differ from what Strapi says is published, and repair them
  setup [--demo]     import the library, and with --demo make the demo clinic

Every command may be run again: what is done already is left alone.`;

const COMMANDS = {
  'import-library': importLibrary,
  demo: createDemoClinic,
  verify,
  setup: async (context) => {
    await importLibrary(context);
    if (context.values.demo) await createDemoClinic(context);
  },
};

async function main() {
  const { values, positionals } = readOptions({
    usage: USAGE,
    options: { demo: { type: 'boolean', default: false }, repair: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [name, ...rest] = positionals;
  const command = COMMANDS[name];
  if (!command || rest.length > 0) {
    refuse({ usage: USAGE, message: `There is no command "${positionals.join(' ')}".` });
  }
  const strapi = await boot();
  try {
    await command({ maintenance: strapi.plugin('aftercare').service('maintenance'), values });
  } finally {
    await strapi.destroy();
  }
}

/** Starts the app without listening; its settings come from `.env` and the environment. */
async function boot() {
  process.env.STRAPI_HIDE_STARTUP_MESSAGE ??= 'true';
  // Resolved like the app itself would: Strapi is a CommonJS package of the root.
  const { createStrapi } = createRequire(join(ROOT, 'package.json'))('@strapi/strapi');
  return createStrapi({ appDir: ROOT, distDir: inRoot('dist') }).load();
}

async function importLibrary({ maintenance }) {
  const bar = progressBar('Import the library');
  const report = await maintenance.importLibrary({ onProgress: bar.show });
  const { created, updated, unchanged, conflicts } = report;
  bar.end(`${created} new, ${updated} changed, ${unchanged} unchanged`);
  for (const conflict of conflicts) {
    console.log(`  kept the clinic's own ${conflict}, although the library has a new text`);
  }
}

async function createDemoClinic({ maintenance }) {
  const bar = progressBar('Approve and publish the demo clinic');
  const passwords = readPasswords();
  const logIns = await maintenance.createDemoClinic({
    passwordFor: (email) => passwords.get(email) ?? randomPassword(),
    onProgress: bar.show,
  });
  bar.end('done');
  writeLogIns(logIns);
  console.log(`Log-ins of the demo clinic are in ${LOG_INS}`);
}

async function verify({ maintenance, values }) {
  const { checked, drift, repaired } = await maintenance.verify({ isRepairing: values.repair });
  console.log(`${checked} publications checked, ${drift} differ, ${repaired} repaired`);
  if (drift > repaired) process.exitCode = 1;
}

/** Passwords handed out before stay valid. */
function readPasswords() {
  const file = inRoot(LOG_INS);
  if (!existsSync(file)) return new Map();
  return new Map(JSON.parse(readFileSync(file, 'utf8')).map(({ email, password }) => [email, password]));
}

/** Has a letter of each case and a number, which Strapi's admin asks for. */
function randomPassword() {
  return `Aa1-${randomBytes(15).toString('base64url')}`;
}

function writeLogIns(logIns) {
  const file = inRoot(LOG_INS);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(logIns, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

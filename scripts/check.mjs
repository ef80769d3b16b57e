#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { report, run } from './lib/command.mjs';
import { durationText } from './lib/duration.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { readOptions } from './lib/options.mjs';
import { inRoot, PLUGIN } from './lib/paths.mjs';
import { runPool } from './lib/pool.mjs';

const USAGE = `Usage: npm run check

Format and lint, types, walls between the layers, unused code, and what the plugin may import.`;

/** Two at a time is what two cores carry; the compilers take memory too. */
const AT_ONCE = 2;

const tool = (script, ...args) => run('node', [`node_modules/${script}`, ...args]);

/** A later run only checks what changed. */
const types = (name, project) => ({
  name: `types: ${name}`,
  check: () =>
    tool(
      'typescript/bin/tsc',
      ...['-p', project, '--noEmit', '--incremental'],
      ...['--tsBuildInfoFile', `.aftercare/types/${name}.tsbuildinfo`],
    ),
});

/** The longest first, so that nothing long is left over at the end. */
const CHECKS = [
  types('server', `${PLUGIN}/server/tsconfig.json`),
  types('admin', `${PLUGIN}/admin/tsconfig.json`),
  types('tests', 'tests/tsconfig.json'),
  types('app', 'tsconfig.json'),
  types('app-admin', 'src/admin/tsconfig.json'),
  types('core', `${PLUGIN}/core/tsconfig.json`),
  {
    name: 'format and lint',
    check: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  {
    name: 'walls and declared imports',
    check: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  },
  { name: 'unused code', check: () => tool('knip/bin/knip.js', '--no-progress') },
  { name: 'one copy of Strapi', check: refuseNestedStrapi },
];

async function main() {
  requireNode();
  readOptions({ usage: USAGE, options: {} });
  await ensureInstalled();
  const startedAt = performance.now();
  const results = await runPool({ tasks: CHECKS.map((entry) => () => runOne(entry)), atOnce: AT_ONCE });
  const failed = results.filter((isPassed) => !isPassed).length;
  console.log(`\n${CHECKS.length} checks in ${durationText(performance.now() - startedAt)}`);
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

async function runOne({ name, check }) {
  const startedAt = performance.now();
  const elapsed = () => durationText(performance.now() - startedAt);
  try {
    await check();
    console.log(`✓ ${name} (${elapsed()})`);
    return true;
  } catch (error) {
    console.log(`✗ ${name} (${elapsed()})`);
    report(error);
    return false;
  }
}

/** A second Strapi under the plugin would give a second admin: blank pages and lost contexts. */
async function refuseNestedStrapi() {
  const folder = `${PLUGIN}/node_modules/@strapi`;
  if (existsSync(inRoot(folder))) {
    throw new Error(`${folder} exists. Remove it and install from the root: npm ci`);
  }
}

main().catch((error) => {
  report(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});

#!/usr/bin/env node
import { ensureBuilt } from './lib/builds.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { report } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runJestProject } from './lib/jest.mjs';
import { requireNode } from './lib/node-version.mjs';
import { readOptions, refuse } from './lib/options.mjs';

const PROJECTS = ['unit', 'api', 'security', 'browser'];

const USAGE = `Usage: npm test -- [project ...] [options]

Installs and builds what is missing or stale, then runs the tests. Projects: ${PROJECTS.join(', ')}; all by default.

  --only PATTERN   only the test files whose path matches
  --help           show this

DATABASE_CLIENT=postgres or mysql runs the projects that start Strapi there; see CONTRIBUTING.md.`;

/** What each project runs against. */
const BUILDS = {
  unit: [],
  api: ['plugin', 'app'],
  security: ['plugin', 'app'],
  browser: ['plugin', 'app', 'admin'],
};

async function main() {
  requireNode();
  const { projects, only } = readArguments();
  await ensureInstalled();
  const wanted = new Set(projects.flatMap((project) => BUILDS[project]));
  await ensureBuilt(['plugin', 'app', 'admin'].filter((name) => wanted.has(name)));
  const env = projects.includes('browser') ? { CHROMIUM: await ensureChromium() } : {};
  const results = [];
  for (const project of projects) {
    console.log(`\n${project}`);
    results.push(await runJestProject({ project, only, env }));
  }
  summarise(results);
}

function readArguments() {
  const { values, positionals } = readOptions({
    usage: USAGE,
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !PROJECTS.includes(name));
  if (unknown.length > 0) refuse({ usage: USAGE, message: `Unknown project: ${unknown.join(', ')}.` });
  const projects =
    positionals.length === 0 ? PROJECTS : PROJECTS.filter((name) => positionals.includes(name));
  return { projects, only: values.only };
}

function summarise(results) {
  console.log('');
  for (const { project, passed, failed, skipped } of results) {
    const rest = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${project.padEnd(9)} ${passed} passed, ${failed} failed${rest}`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  if (total('failed') > 0) process.exitCode = 1;
}

main().catch((error) => {
  report(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});

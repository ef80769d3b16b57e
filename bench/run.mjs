#!/usr/bin/env node
import { ensureBuilt } from '../scripts/lib/builds.mjs';
import { report } from '../scripts/lib/command.mjs';
import { ensureInstalled } from '../scripts/lib/install.mjs';
import { readOptions } from '../scripts/lib/options.mjs';

const USAGE = `Usage: npm run bench -- [options]

Measures this API beside a stock Strapi app, bare Koa and bare node:http with the same content, on this
machine. Takes some minutes, in which the machine should have nothing else to do.

  --quick   shorter runs and fewer of them, to see that it works; nothing is written

A full run writes bench/results.json and the tables of docs/performance.md.`;

async function main() {
  const { values } = readOptions({ usage: USAGE, options: { quick: { type: 'boolean', default: false } } });
  await ensureInstalled();
  await ensureBuilt(['plugin', 'app']);
  // Loaded only now: it needs packages that may just have been installed.
  const { benchmark } = await import('./benchmark.mjs');
  await benchmark({ isQuick: values.quick });
}

// Ends by itself rather than by the signal, so that the servers it started end too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

main().then(
  () => process.exit(0),
  (error) => {
    report(error);
    process.exit(1);
  },
);

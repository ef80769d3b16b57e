#!/usr/bin/env node
import { ensureBuilt } from './lib/builds.mjs';
import { report } from './lib/command.mjs';
import { durationText } from './lib/duration.mjs';
import { completeEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { readOptions, refuse } from './lib/options.mjs';
import { isPortFree } from './lib/port.mjs';
import { startStrapi, stopWith } from './lib/serve.mjs';
import { ensureSetUp, LOG_INS } from './lib/setup.mjs';
import { step, UP_TO_DATE } from './lib/steps.mjs';

const USAGE = `Usage: npm run quickstart -- [options]

Installs, builds, sets up and starts Aftercare on 127.0.0.1. Safe to run again.

  --port N     the port to listen on (default 1337)
  --no-demo    no demo clinic: the library arrives as drafts that await approval
  --help       show this`;

async function main() {
  requireNode();
  const { port, isDemo } = readArguments();
  await requireFreePort(port);
  await ensureInstalled();
  await step('Write secrets to .env', async () => (completeEnvFile().length === 0 ? UP_TO_DATE : undefined));
  await ensureBuilt(['plugin', 'app', 'admin']);
  const env = { NODE_ENV: process.env.NODE_ENV ?? 'development', AFTERCARE_DEMO: String(isDemo) };
  await ensureSetUp({ isDemo, env });
  const server = await step('Start Strapi', () => startStrapi({ port, env }));
  stopWith(server);
  console.log(readyText({ port, isDemo }));
  server.showOutput();
  process.exitCode = await server.ended;
}

function readArguments() {
  const { values } = readOptions({
    usage: USAGE,
    options: { port: { type: 'string', default: '1337' }, 'no-demo': { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65_535) {
    refuse({ usage: USAGE, message: `--port must be a number from 1 to 65535, not "${values.port}".` });
  }
  return { port, isDemo: !values['no-demo'] };
}

async function requireFreePort(port) {
  if (await isPortFree(port)) return;
  throw new Error(`Port ${port} is in use. Stop what listens there, or choose another: --port ${port + 1}`);
}

function readyText({ port, isDemo }) {
  const origin = `http://127.0.0.1:${port}`;
  const demo = [
    `  Log-ins   ${LOG_INS} (demo therapist and clinic lead)`,
    `  Try       curl '${origin}/api/aftercare/routines?locale=en'`,
  ];
  const noDemo = [
    '  Log-in    open the admin: the first person to do so registers as administrator',
    `  Try       curl '${origin}/api/aftercare/body-areas?locale=en'`,
  ];
  return `
Aftercare is ready after ${durationText(process.uptime() * 1000)}.

  Admin     ${origin}/admin
  API       ${origin}/api/aftercare/routines
  Docs      ${origin}/aftercare/docs/ (the API), README.md and docs/
${(isDemo ? demo : noDemo).join('\n')}

Stop it with Ctrl-C.
`;
}

main().catch((error) => {
  report(error);
  process.exitCode = 1;
});

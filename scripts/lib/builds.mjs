import { existsSync, rmSync } from 'node:fs';
import { run } from './command.mjs';
import { throwawaySecrets } from './env-file.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { inRoot, PLUGIN } from './paths.mjs';
import { readStamp, writeStamp } from './stamps.mjs';
import { step, UP_TO_DATE } from './steps.mjs';

/**
 * What is built, in order. A build is stale where an output is missing or an input changed since.
 * The admin bundle takes the plugin's built admin half, so a change of the server alone spares it.
 */
const BUILDS = {
  plugin: {
    title: 'Build the plugin',
    inputs: ['core', 'server', 'admin', 'package.json'].map((part) => `${PLUGIN}/${part}`),
    outputs: ['server/index.js', 'admin/index.js', 'admin/index.mjs', 'core/index.js'].map(
      (file) => `${PLUGIN}/dist/${file}`,
    ),
    make: () => run('npm', ['run', 'build', '--workspace', 'strapi-plugin-aftercare']),
  },
  app: {
    title: 'Compile the app',
    inputs: ['config', 'src/index.ts', 'src/secrets.ts', 'tsconfig.json'],
    outputs: ['dist/src/index.js', 'dist/config/server.js'],
    make: async () => {
      // The compiler leaves what was removed from the source, and Strapi would load it.
      for (const folder of ['dist/src', 'dist/config'])
        rmSync(inRoot(folder), { recursive: true, force: true });
      await run('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
    },
  },
  admin: {
    title: 'Build the admin panel',
    inputs: ['src/admin', `${PLUGIN}/dist/admin`],
    outputs: ['dist/build/index.html'],
    make: () => run('node', [STRAPI, 'build'], { env: { ...throwawaySecrets(), NODE_ENV: 'production' } }),
  },
};

/** Strapi's command line. */
export const STRAPI = 'node_modules/@strapi/strapi/bin/strapi.js';

/**
 * Makes the named builds that are stale.
 *
 * @param {readonly ('plugin' | 'app' | 'admin')[]} names in the order above
 */
export async function ensureBuilt(names) {
  for (const name of names) await ensureOne(name);
}

/** A mark of the plugin's server build, for work that depends on it. */
export const pluginBuildMark = () => fingerprintOf([`${PLUGIN}/dist/server`]);

function ensureOne(name) {
  const { title, inputs, outputs, make } = BUILDS[name];
  return step(title, async () => {
    const mark = fingerprintOf([...inputs, 'package-lock.json']);
    if (readStamp(name) === mark && outputs.every((file) => existsSync(inRoot(file)))) return UP_TO_DATE;
    await make();
    const missing = outputs.filter((file) => !existsSync(inRoot(file)));
    if (missing.length > 0) throw new Error(`${title}: ${missing.join(', ')} was not made.`);
    writeStamp(name, mark);
  });
}

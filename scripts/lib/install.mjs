import { existsSync, readFileSync } from 'node:fs';
import { run } from './command.mjs';
import { inRoot } from './paths.mjs';
import { step, UP_TO_DATE } from './steps.mjs';

/** Installs exactly the packages of package-lock.json, unless they are there already. */
export function ensureInstalled() {
  return step('Install packages', async () => {
    if (isInstalled()) return UP_TO_DATE;
    // Development packages build the plugin, so they are wanted even under NODE_ENV=production.
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  });
}

/** npm keeps a lockfile of what it installed; it must hold all that ours asks for. */
function isInstalled() {
  const installedFile = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(inRoot('package-lock.json')))
    .filter(([folder, entry]) => folder.startsWith('node_modules/') && !isForSomePlatforms(entry))
    .every(([folder, entry]) => installed[folder] && installed[folder].version === entry.version);
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
const isForSomePlatforms = (entry) => Boolean(entry.optional || entry.devOptional || entry.peer);

import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { step, UP_TO_DATE } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const KNOWN_PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ADVICE = `No Chromium or Chrome was found, and none could be installed. The browser tests need one:
install Chromium or Google Chrome, or set CHROMIUM to the path of its program.`;

/**
 * Finds a Chromium or Chrome that runs, and gets one where there is none: as root on Debian or Ubuntu
 * the system's package, else the browser tool's own download.
 *
 * @returns {Promise<string>} the path of its program
 */
export async function ensureChromium() {
  let found = null;
  await step('Find a browser', async () => {
    found = await findChromium();
    if (found) return UP_TO_DATE;
  });
  for (const [title, install] of waysToInstall()) {
    if (found) return found;
    await step(title, install).catch((error) => console.error(error.output?.trimEnd() ?? error.message));
    found = await findChromium();
  }
  if (!found) throw new Error(ADVICE);
  return found;
}

function waysToInstall() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const download = [
    'Download Chromium',
    () => run('npx', ['playwright-core', 'install', 'chromium', ...(isDebianRoot ? ['--with-deps'] : [])]),
  ];
  return isDebianRoot ? [['Install Chromium by apt-get', installByApt], download] : [download];
}

async function installByApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}

async function findChromium() {
  for (const candidate of await candidates()) {
    if (existsSync(candidate) && (await doesRun(candidate))) return candidate;
  }
  return null;
}

async function candidates() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...KNOWN_PLACES].filter(Boolean);
  const inFolders = folders.flatMap((folder) => [folder, ...NAMES.map((name) => path.join(folder, name))]);
  return [process.env.CHROMIUM, ...inFolders, await downloadedPath()].filter(Boolean);
}

/** Where the browser tool would have put its own download. */
async function downloadedPath() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** On Ubuntu the package can be a stand-in that only says how to get the real one. */
async function doesRun(program) {
  try {
    return /chrom/i.test(await run(program, ['--version']));
  } catch {
    return false;
  }
}

import { type SpawnOptions, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { copyApp } from './app-copy';
import { type ServerProcess, startServer } from './server-process';

const APP_DIR = path.resolve(__dirname, '../..');
const PLUGIN_DIR = path.join(APP_DIR, 'src/plugins/aftercare');
const SEEDS_DIR = path.join(APP_DIR, '.tmp/demo-clinics');

/** What a seed depends on; another day gives other review and licence dates. */
const INGREDIENTS = [
  path.join(PLUGIN_DIR, 'dist/server'),
  path.join(PLUGIN_DIR, 'library'),
  path.join(APP_DIR, 'dist/config'),
  path.join(APP_DIR, 'scripts'),
];

export interface LogIn {
  readonly role: 'therapist' | 'clinic lead' | 'administrator' | 'patient';
  readonly email: string;
  readonly password: string;
}

/** The app on a demo clinic of its own, as `npm run quickstart` leaves it. */
export interface DemoClinic {
  readonly server: ServerProcess;
  logInOf(role: LogIn['role']): LogIn;
  stop(): Promise<void>;
}

let started = 0;

/** Starts the built app and admin on a copy of the demo clinic's database. */
export async function startDemoClinic(): Promise<DemoClinic> {
  const seed = await ensureSeed();
  started += 1;
  const database = path.join(SEEDS_DIR, `running-${process.pid}-${started}.db`);
  copyFileSync(path.join(seed, 'aftercare.db'), database);
  const logIns: readonly LogIn[] = JSON.parse(readFileSync(path.join(seed, 'demo.json'), 'utf8'));
  const server = await startServer({ env: environmentFor(database) });
  await server.untilHealthy();
  return {
    server,
    logInOf: (role) => {
      const found = logIns.find((logIn) => logIn.role === role);
      if (!found) throw new Error(`The demo clinic has no log-in for a ${role}.`);
      return found;
    },
    stop: async () => {
      await server.stop();
      for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
    },
  };
}

function environmentFor(database: string) {
  return { AFTERCARE_DEMO: 'true', DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: database };
}

/** The demo takes half a minute to make, so all files of a run, and runs of the same build, share one. */
async function ensureSeed(): Promise<string> {
  const seed = path.join(SEEDS_DIR, markOf(INGREDIENTS));
  if (existsSync(seed)) return seed;
  mkdirSync(SEEDS_DIR, { recursive: true });
  for (const old of readdirSync(SEEDS_DIR, { withFileTypes: true })) {
    if (old.isDirectory()) rmSync(path.join(SEEDS_DIR, old.name), { recursive: true });
  }
  const made = mkdtempSync(path.join(SEEDS_DIR, 'new-'));
  await makeSeed(made);
  renameSync(made, seed);
  return seed;
}

/** Runs the demo command in a copy of the app, so that a developer's own log-ins stay as they are. */
async function makeSeed(folder: string): Promise<void> {
  const app = copyApp();
  try {
    cpSync(path.join(APP_DIR, 'scripts'), path.join(app.dir, 'scripts'), { recursive: true });
    const env = { ...process.env, ...environmentFor(path.join(folder, 'aftercare.db')) };
    await run(['scripts/aftercare.mjs', 'setup', '--demo'], { cwd: app.dir, env });
    copyFileSync(path.join(app.dir, '.aftercare/demo.json'), path.join(folder, 'demo.json'));
  } finally {
    app.remove();
  }
}

function run(args: readonly string[], options: SpawnOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn('node', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const take = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`node ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

function markOf(ingredients: readonly string[]): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const folder of ingredients) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

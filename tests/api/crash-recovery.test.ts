import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  approveAndPublish,
  type Clinic,
  documents,
  draftRoutine,
  liveExercise,
  openClinic,
} from '../support/authored-content';
import type { TestDatabase } from '../support/databases';
import { bootStrapi, stopStrapiKeepingDatabase } from '../support/strapi';

const ROUNDS = 50;
/** Long enough for several publishes, and for the rebuilds that one of them asks for. */
const LONGEST_LOOP = 500;
const CHILD = path.resolve(__dirname, '../support/publish-loop-child.cjs');

interface Ready {
  readonly ready: true;
  readonly problems: readonly string[];
  readonly drift: number;
}

interface Step {
  readonly attempt?: number;
  readonly done?: number;
  readonly documentId: string;
}

let database: TestDatabase;
let exercise: DocumentId;
let routines: readonly DocumentId[];

/** An exercise that two routines for patients use. No rule of approval blocks, so that a loop can publish alone. */
async function prepare(clinic: Clinic): Promise<void> {
  exercise = await liveExercise(clinic, { slug: 'crashing-exercise', key: null });
  routines = [
    await draftRoutine(clinic, { exercise, slug: 'crashing-one', audience: 'patients' }),
    await draftRoutine(clinic, { exercise, slug: 'crashing-two', audience: 'patients' }),
  ];
  for (const documentId of routines) await approveAndPublish(clinic, { kind: 'routine', documentId });
  const { documentId } = await clinic.strapi.db.query('plugin::aftercare.clinic').findOne({ where: {} });
  const policy = { severities: { 'responsibility.approved': 'warning' } };
  await documents(clinic.strapi, 'plugin::aftercare.clinic').update({ documentId, data: { policy } });
}

/** What each document showed at its last finished publish, and may show now. */
const allowed = new Map<string, number[]>();
let next = 1;

/** Starts the loop, kills it after a while, and returns what it found at its start. */
async function killOneLoop(delay: number): Promise<Ready & { readonly wasPublishing: boolean }> {
  const settings = { exercise, routines, from: next, allowed: Object.fromEntries(allowed) };
  const child = spawn(process.execPath, [CHILD], {
    env: { ...process.env, ...database.env, PUBLISH_LOOP: JSON.stringify(settings) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { ready, steps, ended } = linesOf(child);
  const found = await ready;
  await wait(delay);
  child.kill('SIGKILL');
  await ended;
  return { ...found, wasPublishing: note(steps) };
}

function linesOf(child: ChildProcess) {
  const steps: Step[] = [];
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<Ready>((resolve, reject) => {
    if (!child.stdout) throw new Error('The loop has no output.');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const told: Ready | Step = JSON.parse(line);
      if ('ready' in told) resolve(told);
      else steps.push(told);
    });
    void ended.then(() => reject(new Error(`The loop ended before it was ready:\n${errors}`)));
  });
  return { ready, steps, ended };
}

/** Remembers what may be read after this kill. @returns whether the kill met a publish that was under way */
function note(steps: readonly Step[]): boolean {
  for (const { attempt, done, documentId } of steps) {
    if (done !== undefined) allowed.set(documentId, [done]);
    else if (attempt !== undefined) {
      allowed.set(documentId, [...(allowed.get(documentId) ?? [0]), attempt]);
      next = attempt + 1;
    }
  }
  return steps.at(-1)?.attempt !== undefined;
}

const client = process.env.DATABASE_CLIENT ?? 'sqlite';
if (client === 'sqlite') {
  describe('a process that is killed while it publishes', killAgainAndAgain);
} else {
  it.skip(`a killed process: a test of SQLite in this process's folder; ${client} is a server of its own`, () => {});
}

function killAgainAndAgain(): void {
  beforeAll(async () => {
    const strapi = await bootStrapi();
    await prepare(await openClinic(strapi));
    database = await stopStrapiKeepingDatabase(strapi);
  });

  afterAll(() => database?.drop());

  it(`leaves every document at its old or its new version, whole, ${ROUNDS} times`, async () => {
    let met = 0;
    for (let round = 1; round <= ROUNDS + 1; round += 1) {
      const delay = Math.floor(Math.random() * LONGEST_LOOP);
      const { problems, drift, wasPublishing } = await killOneLoop(delay);
      expect({ round, next, problems, drift }).toEqual({ round, next, problems: [], drift: 0 });
      if (wasPublishing) met += 1;
    }
    // Kills that always fell between two publishes would prove nothing.
    expect(met).toBeGreaterThan(ROUNDS / 5);
  }, 900_000);
}

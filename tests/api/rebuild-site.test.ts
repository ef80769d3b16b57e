import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import { markStale } from '../../src/plugins/aftercare/server/src/use-cases/mark-stale';
import {
  approveAndPublish,
  type Clinic,
  documents,
  draftRoutine,
  draftSpanish,
  finishRebuilds,
  liveExercise,
  openClinic,
  ROUTINE,
  save,
} from '../support/authored-content';
import { signInAdministrator } from '../support/people';
import { freePort } from '../support/server-process';
import { bootStrapi, stopStrapi } from '../support/strapi';

const SAMPLE = path.resolve(__dirname, '../../docs/examples/rebuild-site');
const SECRET = 'a-secret-of-the-website';
const LONGEST = 15_000;

let strapi: Core.Strapi;
let clinic: Clinic;
let exercise: DocumentId;
let origin: string;
let port: number;
let site: Site;
const folder = mkdtempSync(path.join(tmpdir(), 'aftercare-site-'));

/** The sample's server in a process of its own. */
interface Site {
  output(): string;
  kill(): Promise<void>;
}

function run(script: string, env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn('node', [path.join(SAMPLE, script)], {
    env: { PATH: process.env.PATH, REBUILD_SECRET: SECRET, ...env },
  });
  let text = '';
  const take = (chunk: Buffer) => {
    text += chunk;
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return { child, output: () => text };
}

/** Starts the sample and waits until it has looked once. */
async function startSite({ pollSeconds = 3600 } = {}): Promise<Site> {
  const { child, output } = run('server.mjs', {
    AFTERCARE_URL: origin,
    SITE_FOLDER: folder,
    PORT: String(port),
    POLL_SECONDS: String(pollSeconds),
  });
  await until(() => output().includes('written'), output);
  return {
    output,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function until(isTrue: () => boolean, explain: () => string = site.output): Promise<void> {
  const deadline = Date.now() + LONGEST;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`It did not come to it:\n${explain()}`);
    await wait(20);
  }
}

const has = (page: string) => existsSync(path.join(folder, `${page}.html`));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const pages = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

async function draft(slug: string, over = {}): Promise<DocumentId> {
  return draftRoutine(clinic, { exercise, slug, ...over });
}

async function publish(documentId: DocumentId, locale = 'en'): Promise<void> {
  await approveAndPublish(clinic, { kind: 'routine', documentId, locale });
}

beforeAll(async () => {
  strapi = await bootStrapi({ env: { AFTERCARE_RATE_LIMIT: 'false' } });
  await once(strapi.server.httpServer.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;
  clinic = await openClinic(strapi);
  exercise = await liveExercise(clinic, { isSpanish: true });
  await publish(await draft('there-before'));
  port = await freePort();
  site = await startSite();
});

afterAll(async () => {
  delete process.env.AFTERCARE_RATE_LIMIT;
  await site?.kill();
  await stopStrapi(strapi);
  rmSync(folder, { recursive: true, force: true });
});

async function registerWebhook(): Promise<string> {
  const { email } = await signInAdministrator(strapi);
  const { child, output } = run('register-webhook.mjs', {
    STRAPI_URL: origin,
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: 'Test-password-1',
    REBUILD_URL: `http://127.0.0.1:${port}/rebuild`,
  });
  await once(child, 'close');
  return output();
}

describe('a website that follows the feed', () => {
  it('begins with what is public already', () => {
    expect(pages()).toEqual(['.feed.json', 'en', 'en/there-before.html', 'en/there-before.json']);
  });

  it('is told of a publish by the webhook it registered, in Strapi’s own form', async () => {
    expect(await registerWebhook()).toContain('Made the webhook');
    expect(await registerWebhook()).toContain('Updated the webhook');
    const documentId = await draft('calm-neck', { title: 'A <calm> neck & shoulder' });
    await publish(documentId);
    await until(() => has('en/calm-neck'));
    const { body } = await request(strapi.server.httpServer).get('/api/aftercare/routines/calm-neck');
    expect(JSON.parse(read('en/calm-neck.json'))).toEqual(body.data);
    const html = read('en/calm-neck.html');
    expect(html).toContain('<h1>A &lt;calm&gt; neck &amp; shoulder</h1>');
    for (const { actNow } of body.data.safety.redFlagSets) {
      for (const sign of actNow) expect(html).toContain(sign.replaceAll("'", '&#39;'));
    }
  });

  it('has a page for each language', async () => {
    const documentId = await draft('two-tongues');
    await publish(documentId);
    await draftSpanish(clinic, { kind: 'routine', documentId, slug: 'dos-lenguas' });
    await publish(documentId, 'es');
    await until(() => has('es/dos-lenguas'));
    expect(read('es/dos-lenguas.html')).toContain('<html lang="es">');
    await documents(strapi, ROUTINE).unpublish({ documentId, locale: 'es' });
    await until(() => !has('es/dos-lenguas'));
    expect(has('en/two-tongues')).toBe(true);
  });

  it('moves the page of a routine whose slug changes', async () => {
    const documentId = await draft('first-name');
    await publish(documentId);
    await until(() => has('en/first-name'));
    await save(clinic, { kind: 'routine', documentId, data: { slug: 'second-name' } });
    await publish(documentId);
    await until(() => has('en/second-name'));
    await until(() => !has('en/first-name'));
  });

  it('takes away what becomes the patients’ alone, and never has what always was', async () => {
    const documentId = await draft('for-everybody');
    await publish(documentId);
    await until(() => has('en/for-everybody'));
    await publish(await draft('in-house', { audience: 'patients' }));
    await save(clinic, { kind: 'routine', documentId, data: { audience: 'patients' } });
    await publish(documentId);
    await until(() => !has('en/for-everybody'));
    expect(has('en/in-house')).toBe(false);
  });

  it('does nothing for somebody without the secret', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/rebuild`, { method: 'POST', headers });
    // One that nobody has asked for anything yet.
    await site.kill();
    site = await startSite();
    const before = site.output();
    expect((await ask({})).status).toBe(401);
    expect((await ask({ 'X-Rebuild-Secret': `${SECRET}x` })).status).toBe(401);
    expect((await fetch(`http://127.0.0.1:${port}/rebuild`)).status).toBe(404);
    await wait(200);
    expect(site.output()).toBe(before);
    expect((await ask({ 'X-Rebuild-Secret': SECRET })).status).toBe(202);
    await until(() => site.output() !== before);
  });
});

describe('a website that was killed', () => {
  it('goes on where it was, with what happened meanwhile', async () => {
    const gone = await draft('gone-meanwhile');
    await publish(gone);
    await until(() => has('en/gone-meanwhile'));
    await site.kill();
    await documents(strapi, ROUTINE).unpublish({ documentId: gone, locale: 'en' });
    await publish(await draft('new-meanwhile'));
    site = await startSite();
    expect(has('en/gone-meanwhile')).toBe(false);
    expect(has('en/new-meanwhile')).toBe(true);
  });

  it('does again what it had not noted, with the same result', async () => {
    await site.kill();
    const before = pages().map((name) => [name, name.endsWith('.html') ? read(name) : '']);
    const { cursor } = JSON.parse(read('.feed.json'));
    const state = { ...JSON.parse(read('.feed.json')), cursor: String(Number(cursor) - 4) };
    writeFileSync(path.join(folder, '.feed.json'), JSON.stringify(state));
    site = await startSite();
    expect(pages().map((name) => [name, name.endsWith('.html') ? read(name) : ''])).toEqual(before);
    expect(JSON.parse(read('.feed.json')).cursor).toBe(cursor);
  });

  it('begins again where its cursor is of another database, and drops what is not public here', async () => {
    await site.kill();
    const before = pages();
    writeFileSync(path.join(folder, 'en/of-elsewhere.html'), '');
    const pagesThere = { 'elsewhere:en': 'en/of-elsewhere', ...JSON.parse(read('.feed.json')).pages };
    const state = { cursor: '999999', pages: pagesThere, former: [] };
    writeFileSync(path.join(folder, '.feed.json'), JSON.stringify(state));
    site = await startSite();
    expect(pages()).toEqual(before);
  });
});

describe('a website without webhooks', () => {
  it('hears of everything by asking again, also of what no webhook tells', async () => {
    await site.kill();
    site = await startSite({ pollSeconds: 1 });
    expect(has('en/there-before')).toBe(true);
    const row = await strapi.db.query('plugin::aftercare.clinic').findOne({});
    const clinics = documents(strapi, 'plugin::aftercare.clinic');
    await clinics.update({ documentId: row.documentId, data: { policy: { staleStaysPublic: false } } });
    await finishRebuilds(clinic);
    const later = { ...clinic.stores.clock, today: () => '2200-01-01' as never };
    await markStale({ ...clinic.stores, clock: later });
    await until(() => !has('en/there-before'));
    await markStale(clinic.stores);
    await until(() => has('en/there-before'));
  });
});

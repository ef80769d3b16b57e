import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type AdminApi, adminApi, inviteWithRole } from '../support/browser-admin-api';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';
import { openDocument, ROUTINES } from '../support/browser-editing';
import { type Session, signIn } from '../support/browser-session';

const OUR_ENTRIES = ['Approve', 'Withdraw', 'Go back to a version'];

let clinic: DemoClinic;
let browser: Browser;
let author: Session;
let asAuthor: AdminApi;
let documentId: string;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([startDemoClinic(), launchBrowser()]);
  const { origin } = clinic.server;
  const administrator = await adminApi(origin, clinic.logInOf('administrator'));
  ({ documentId } = await administrator.draft('routine', 'Low back starter'));
  const password = 'Author-of-tests-1';
  const logIn = await inviteWithRole(administrator, {
    role: 'strapi-author',
    email: 'author@demo.example',
    password,
  });
  await letAuthorsRead(administrator);
  author = await signIn({ browser, origin, logIn });
  asAuthor = await adminApi(origin, logIn);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await clinic?.stop();
});

describe("Strapi's role Author, which holds none of the plugin's permissions", () => {
  it('sees no panel and no action on a routine it may edit', async () => {
    const { page } = author;
    await openDocument(page, { list: ROUTINES, documentId });
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menu').waitFor();
    expect(await page.getByRole('heading', { name: 'Ready to publish?' }).count()).toBe(0);
    const entries = await page.getByRole('menuitem').allInnerTexts();
    expect(entries.filter((entry) => OUR_ENTRIES.includes(entry))).toEqual([]);
  });

  it('has no entry in the menu, and is turned away at the address of the page', async () => {
    const { page } = author;
    await page.goto('/admin/plugins/aftercare');
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(await menuEntries(page)).not.toContain('Aftercare');
  });

  it.each([
    ['GET', '/aftercare/me'],
    ['GET', '/aftercare/references/therapist'],
    ['GET', '/aftercare/exercises'],
    ['POST', '/aftercare/readiness'],
    ['POST', '/aftercare/approvals'],
    ['POST', '/aftercare/publish'],
    ['POST', '/aftercare/withdrawals'],
    ['GET', '/aftercare/versions'],
    ['POST', '/aftercare/versions/restore'],
    ['GET', '/aftercare/attention'],
  ] as const)('is answered 403 to %s %s', async (method, path) => {
    const { status, body } = await asAuthor.request(method, path, method === 'POST' ? {} : undefined);
    expect(status).toBe(403);
    expect(body.data).toBeNull();
  });
});

/** Without this Authors open their own entries alone, in no language, and have an empty menu. */
async function letAuthorsRead(administrator: AdminApi): Promise<void> {
  const { body: roles } = await administrator.request('GET', '/admin/roles');
  const { id } = roles.data.find(({ code }: { code: string }) => code === 'strapi-author');
  const { body } = await administrator.request('GET', `/admin/roles/${id}/permissions`);
  const others = body.data.filter(
    ({ subject }: { subject: string }) => subject !== 'plugin::aftercare.routine',
  );
  const fields = ['title', 'slug', 'summary', 'programme'];
  const granted = ['read', 'update', 'publish'].map((verb) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject: 'plugin::aftercare.routine',
    properties: { ...(verb === 'publish' ? {} : { fields }), locales: ['en'] },
    conditions: [],
  }));
  const kept = others.map(({ action, subject, properties, conditions }: Record<string, unknown>) => ({
    action,
    subject,
    properties,
    conditions,
  }));
  await administrator.request('PUT', `/admin/roles/${id}/permissions`, {
    permissions: [...kept, ...granted],
  });
}

async function menuEntries(page: Page): Promise<readonly string[]> {
  return page.getByRole('navigation').first().getByRole('link').allInnerTexts();
}

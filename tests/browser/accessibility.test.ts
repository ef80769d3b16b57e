import { readFileSync } from 'node:fs';
import type { AxeResults, Result } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type AdminApi, adminApi } from '../support/browser-admin-api';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';
import { EXERCISES, openDocument, ROUTINES, readyToPublish } from '../support/browser-editing';
import { type Session, signIn } from '../support/browser-session';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What of an edit view is the plugin's. Strapi's own frame, menus and inputs have faults that are not ours to mend. */
const OUR_PARTS = ['[data-aftercare-field]', 'aside [aria-busy]'];

let clinic: DemoClinic;
let browser: Browser;
let api: AdminApi;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([startDemoClinic(), launchBrowser()]);
  api = await adminApi(clinic.server.origin, clinic.logInOf('therapist'));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await clinic?.stop();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    const { origin } = clinic.server;
    session = await signIn({ browser, origin, logIn: clinic.logInOf('clinic lead'), theme });
    page = session.page;
  }, 60_000);

  afterAll(() => session.close());

  it('a routine has no serious fault, with an exercise opened', async () => {
    const { documentId } = await api.draft('routine', 'Desk neck and shoulder ease');
    await openDocument(page, { list: ROUTINES, documentId });
    await readyToPublish(page);
    await page.getByRole('button', { name: 'Adjust Chin tuck' }).click();
    expect(await seriousFaults(page, OUR_PARTS)).toEqual([]);
  });

  it('an exercise has none', async () => {
    const { documentId } = await api.draft('exercise', 'Chin tuck');
    await openDocument(page, { list: EXERCISES, documentId });
    await readyToPublish(page);
    expect(await seriousFaults(page, OUR_PARTS)).toEqual([]);
  });

  it('the dialog to approve has none', async () => {
    const { documentId } = await api.draft('routine', 'Desk neck and shoulder ease');
    await openDocument(page, { list: ROUTINES, documentId });
    await readyToPublish(page);
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Approve' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^The check has/)
      .waitFor();
    expect(await seriousFaults(page, ['[role=dialog]'])).toEqual([]);
  });

  it('the page and the list of what waits have none, and nothing fails on them', async () => {
    await page.goto('/admin/plugins/aftercare');
    await page.getByRole('heading', { name: 'Waiting for approval' }).waitFor();
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    expect(session.takeTroubles()).toEqual([]);
  });
});

/** Rule and place of every fault axe calls serious or critical, within these parts of the page. */
async function seriousFaults(page: Page, parts: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(async (selectors) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
    };
    const include = selectors
      .filter((selector) => document.querySelector(selector))
      .map((selector) => [selector]);
    return axe.run({ include }, { resultTypes: ['violations'] });
  }, parts);
  // A part that is not there would have no faults either.
  expect(passes.length).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }: Result) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
    );
}

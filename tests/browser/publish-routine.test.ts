import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';
import { fieldGroup, openDocumentId, readyToPublish, save } from '../support/browser-editing';
import { type Session, signIn } from '../support/browser-session';

const COPIED = 'Desk neck and shoulder ease';
const TITLE = 'Shorter desk break';
const SLUG = 'shorter-desk-break';
const NOT_APPROVED = 'Nobody has approved this content as it stands now.';

let clinic: DemoClinic;
let browser: Browser;
let therapist: Session;
let lead: Session;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([startDemoClinic(), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await clinic?.stop();
});

/** What a person does at each step of the README, by the step's name there. */
const STEPS: Readonly<Record<string, () => Promise<void>>> = {
  'Sign in': async () => {
    therapist = await signInAs('therapist');
    await chooseRoutines(therapist.page);
  },
  'Copy a routine.': async () => {
    const { page } = therapist;
    const row = page.getByRole('row', { name: COPIED });
    await row.getByRole('button', { name: 'Row actions' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Create' }).click();
    await fieldGroup(page, 'programme').getByRole('heading', { name: 'Chin tuck' }).waitFor();
  },
  'Name it.': async () => {
    await therapist.page.getByRole('textbox', { name: /^Title/ }).fill(TITLE);
    await therapist.page.getByRole('textbox', { name: /^Slug/ }).fill(SLUG);
  },
  'Change a dosage.': async () => {
    const programme = fieldGroup(therapist.page, 'programme');
    await programme.getByRole('button', { name: 'Adjust Chin tuck' }).click();
    await programme.getByRole('textbox', { name: 'Sets' }).fill('2');
    await programme.getByText('Do 2 sets of 10 repetitions.').waitFor();
  },
  'Save.': async () => {
    expect(await save(therapist.page)).toBe(200);
    await therapist.page.waitForURL((url) => !url.pathname.includes('/clone/'));
    await therapist.page.getByRole('heading', { name: TITLE }).waitFor();
  },
  'Look at *Ready to publish?*': async () => {
    const panel = await readyToPublish(therapist.page);
    await panel.getByText(NOT_APPROVED).waitFor();
    expect(await panel.getByText('1 thing must be fixed').count()).toBe(1);
    await expectRefusal({ page: therapist.page });
    expect(await statusOf(SLUG)).toBe(404);
    expect(therapist.takeTroubles()).toEqual([
      // Strapi asks whether it may copy at once; the slug says no, which is when the dialog opens.
      expect.stringMatching(/^400 POST .*\/auto-clone\//),
      expect.stringMatching(/^400 POST .*\/actions\/publish$/),
    ]);
  },
  'Have it approved.': async () => {
    lead = await signInAs('clinic lead');
    const { page } = lead;
    await page.getByRole('link', { name: 'Aftercare' }).click();
    await page.getByRole('link', { name: TITLE }).click();
    await (await readyToPublish(page)).getByText(NOT_APPROVED).waitFor();
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Approve' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved by Robin Ortega').waitFor();
    expect(lead.takeTroubles()).toEqual([]);
  },
  'Publish.': async () => {
    const { page } = therapist;
    await chooseRoutines(page);
    await page.getByRole('gridcell', { name: TITLE }).click();
    await (await readyToPublish(page)).getByText('Nothing stands in the way').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('English, version 1').waitFor();
    expect(therapist.takeTroubles()).toEqual([]);
  },
  'Fetch it.': async () => {
    const answer = await fetch(addressOf(SLUG));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toMatch(/^"/);
    const { data } = await answer.json();
    expect(data).toMatchObject({ documentId: openDocumentId(therapist.page), title: TITLE, version: 1 });
    expect(JSON.stringify(data.items[0])).toContain('Do 2 sets of 10 repetitions.');
  },
};

describe('publishing a routine', () => {
  it('has the steps the README names, in their order', () => {
    expect(stepsOfReadme()).toEqual(Object.keys(STEPS));
  });

  it('works by doing exactly what the README says', async () => {
    for (const [name, step] of Object.entries(STEPS)) {
      await step().catch((cause: unknown) => {
        throw new Error(`Step "${name}": ${cause instanceof Error ? cause.message : cause}`, { cause });
      });
    }
  }, 120_000);

  it('hands a later change to the very next request', async () => {
    const { page } = therapist;
    const before = (await fetch(addressOf(SLUG))).headers.get('etag') ?? '';
    expect((await fetch(addressOf(SLUG), { headers: { 'If-None-Match': before } })).status).toBe(304);
    await page
      .getByRole('textbox', { name: /^Summary/ })
      .fill('Three short moves for a tight neck. You can do them at your desk.');
    await save(page);
    await approveAsLead();
    await page.reload();
    await (await readyToPublish(page)).getByText('Nothing stands in the way').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('English, version 2').waitFor();
    const after = await fetch(addressOf(SLUG), { headers: { 'If-None-Match': before } });
    expect(after.status).toBe(200);
    expect((await after.json()).data).toMatchObject({
      version: 2,
      summary: 'Three short moves for a tight neck. You can do them at your desk.',
    });
  }, 120_000);
});

async function chooseRoutines(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Content Manager' }).click();
  await page.getByRole('link', { name: 'Routine', exact: true }).click();
  await page.getByRole('row', { name: COPIED }).waitFor();
}

/** Publishing opens a dialog with the panel's own list, which the person reads and closes. */
async function expectRefusal({ page }: { page: Page }): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Not published' });
  await dialog.getByText(NOT_APPROVED).waitFor();
  expect(await dialog.getByText('Ask a clinic lead to approve it.').count()).toBe(1);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'hidden' });
}

async function approveAsLead(): Promise<void> {
  const { page } = lead;
  await page.reload();
  await (await readyToPublish(page)).getByText('Changed since it was approved').waitFor();
  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: 'Approve' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Approved by Robin Ortega').waitFor();
}

function signInAs(role: 'therapist' | 'clinic lead'): Promise<Session> {
  return signIn({ browser, origin: clinic.server.origin, logIn: clinic.logInOf(role) });
}

function addressOf(slug: string): string {
  return `${clinic.server.origin}/api/aftercare/routines/${slug}?locale=en`;
}

async function statusOf(slug: string): Promise<number> {
  return (await fetch(addressOf(slug))).status;
}

/** The bold beginnings of the numbered steps. */
function stepsOfReadme(): readonly string[] {
  const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
  const section = readme.split('## How a routine gets published')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\d+\. \*\*(.+?)\*\*(?!\*)/gm)].map(([, name]) => name ?? '');
}

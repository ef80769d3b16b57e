import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type AdminApi, adminApi } from '../support/browser-admin-api';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';
import { fieldGroup, openDocument, ROUTINES, save } from '../support/browser-editing';
import { type Session, signIn } from '../support/browser-session';

const ROUTINE = 'Move evenly again';

let clinic: DemoClinic;
let browser: Browser;
let therapist: Session;
let lead: Session;
let api: AdminApi;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([startDemoClinic(), launchBrowser()]);
  const { origin } = clinic.server;
  therapist = await signIn({ browser, origin, logIn: clinic.logInOf('therapist') });
  lead = await signIn({ browser, origin, logIn: clinic.logInOf('clinic lead') });
  api = await adminApi(origin, clinic.logInOf('clinic lead'));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await clinic?.stop();
});

interface Item {
  readonly dosage: { readonly parts?: readonly { readonly sets?: number }[] };
}

const programme = ({ page }: Session) => fieldGroup(page, 'programme');
const titles = (session: Session) =>
  programme(session).getByRole('listitem').getByRole('heading').allInnerTexts();
const itemsStored = async () =>
  ((await api.draft('routine', ROUTINE)).programme as { readonly items: readonly Item[] }).items;

/** Both open the routine, then the lead takes its last exercise out and saves. */
async function editBothAndLetTheLeadSaveFirst({ sets, summary }: { sets: string; summary: string }) {
  const { documentId } = await api.draft('routine', ROUTINE);
  for (const { page } of [therapist, lead]) await openDocument(page, { list: ROUTINES, documentId });
  for (const session of [therapist, lead]) await programme(session).getByRole('heading').first().waitFor();
  const start = await titles(lead);
  await programme(lead)
    .getByRole('button', { name: `Remove ${start.at(-1)}` })
    .click();
  expect(await save(lead.page)).toBe(200);

  await programme(therapist)
    .getByRole('button', { name: `Adjust ${start[0]}` })
    .click();
  await programme(therapist).getByRole('textbox', { name: 'Sets' }).fill(sets);
  await therapist.page.getByRole('textbox', { name: /^Summary/ }).fill(summary);
  expect(await save(therapist.page)).toBe(400);
  await programme(therapist).getByRole('alert').waitFor();
  return { start };
}

describe('saving a programme that somebody else saved in the meantime', () => {
  it('is refused with what changed, keeps everything written, and goes through once "Keep mine" is chosen', async () => {
    const mine = { sets: '4', summary: 'Three easy moves. Take your time.' };
    const { start } = await editBothAndLetTheLeadSaveFirst(mine);
    const notice = programme(therapist).getByRole('alert');
    expect(await notice.textContent()).toContain('Somebody else changed this while you were editing.');
    expect(await notice.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await itemsStored()).toHaveLength(start.length - 1);

    // What was written is in the form again, in this field and in the others.
    expect(await titles(therapist)).toEqual(start);
    expect(await programme(therapist).getByText('Do 4 sets').count()).toBe(1);
    const summary = therapist.page.getByRole('textbox', { name: /^Summary/ });
    expect(await summary.inputValue()).toBe(mine.summary);

    await notice.getByRole('button', { name: 'Keep mine' }).click();
    expect(await save(therapist.page)).toBe(200);
    const stored = await itemsStored();
    expect(stored).toHaveLength(start.length);
    expect(stored[0]?.dosage.parts?.[0]?.sets).toBe(4);
    expect((await api.draft('routine', ROUTINE)).summary).toBe(mine.summary);
  });

  it('takes the saved one where that is chosen', async () => {
    const { start } = await editBothAndLetTheLeadSaveFirst({
      sets: '5',
      summary: 'Three easy moves, in your own time.',
    });
    await programme(therapist).getByRole('button', { name: 'Take the saved one' }).click();
    await programme(therapist).getByRole('alert').waitFor({ state: 'hidden' });
    expect(await titles(therapist)).toEqual(start.slice(0, -1));
    expect(await save(therapist.page)).toBe(200);
    expect(await itemsStored()).toHaveLength(start.length - 1);
  });
});

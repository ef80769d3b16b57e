import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type AdminApi, adminApi } from '../support/browser-admin-api';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';
import { EXERCISES, fieldGroup, openDocument, ROUTINES, save } from '../support/browser-editing';
import { chooseByTyping, chooseInSelect, enterField, pressByKey, tabTo } from '../support/browser-keyboard';
import { type Session, signIn } from '../support/browser-session';

let clinic: DemoClinic;
let browser: Browser;
let therapist: Session;
let page: Page;
let api: AdminApi;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([startDemoClinic(), launchBrowser()]);
  const { origin } = clinic.server;
  const logIn = clinic.logInOf('therapist');
  therapist = await signIn({ browser, origin, logIn });
  page = therapist.page;
  api = await adminApi(origin, logIn);
}, 180_000);

afterEach(() => {
  expect(therapist.takeTroubles()).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await clinic?.stop();
});

interface Item {
  readonly key: string;
  readonly exercise: string;
  readonly dosage: unknown;
}

const openRoutine = async (title: string) => {
  const { documentId } = await api.draft('routine', title);
  await openDocument(page, { list: ROUTINES, documentId });
};

const openExercise = async (title: string) => {
  const { documentId } = await api.draft('exercise', title);
  await openDocument(page, { list: EXERCISES, documentId });
};

describe('the programme, by keyboard alone', () => {
  const programme = () => fieldGroup(page, 'programme');
  const order = () => programme().getByRole('listitem').getByRole('heading').allInnerTexts();

  it('adds an exercise by search, moves it by buttons and by Alt with an arrow, and stores only what differs', async () => {
    const before = await api.draft('routine', 'Low back starter');
    const chinTuck = await api.draft('exercise', 'Chin tuck');
    await openRoutine('Low back starter');
    // Its names come a moment after the form.
    await programme().getByRole('heading', { name: 'Knee hugs' }).waitFor();
    const start = await order();

    await enterField(programme());
    await chooseByTyping(page, {
      box: programme().getByRole('combobox', { name: 'Add an exercise' }),
      text: 'chin',
      option: 'Chin tuck',
    });
    await programme().getByRole('heading', { name: 'Chin tuck' }).waitFor();
    expect(await order()).toEqual([...start, 'Chin tuck']);

    await enterField(programme());
    await pressByKey(page, programme().getByRole('button', { name: 'Move Chin tuck up' }));
    await expectEventually(order, [...start.slice(0, 3), 'Chin tuck', ...start.slice(3)]);
    await page.keyboard.press('Alt+ArrowUp');
    await expectEventually(order, [...start.slice(0, 2), 'Chin tuck', ...start.slice(2)]);
    await page.keyboard.press('Alt+ArrowDown');
    await expectEventually(order, [...start.slice(0, 3), 'Chin tuck', ...start.slice(3)]);

    await enterField(programme());
    await pressByKey(page, programme().getByRole('button', { name: 'Adjust Chin tuck' }));
    await tabTo(page, programme().getByRole('textbox', { name: 'Repetitions' }));
    await page.keyboard.type('8-12');
    await programme().getByText('Do this 8 to 12 times.').waitFor();

    expect(await save(page)).toBe(200);
    const items = itemsOf(await api.draft('routine', 'Low back starter'));
    expect(items.filter(({ exercise }) => exercise !== chinTuck.documentId)).toEqual(itemsOf(before));
    expect(items[3]).toEqual({
      key: expect.any(String),
      exercise: chinTuck.documentId,
      dosage: { parts: [{ reps: { min: 8, max: 12 } }] },
      note: {},
    });
  });

  it('removes an exercise and puts it back', async () => {
    await openRoutine('Heel pain starter');
    await programme().getByRole('heading').first().waitFor();
    const start = await order();
    await enterField(programme());
    await pressByKey(page, programme().getByRole('button', { name: `Remove ${start[1]}` }));
    await expectEventually(
      order,
      start.filter((title) => title !== start[1]),
    );
    await pressByKey(page, programme().getByRole('button', { name: 'Undo' }));
    await expectEventually(order, start);
  });
});

describe('an exercise, by keyboard alone', () => {
  it('takes a dosage, and says it in words while it is written', async () => {
    const dosage = fieldGroup(page, 'dosage');
    await openExercise('Bridge');
    await enterField(dosage);
    await retype(dosage.getByRole('textbox', { name: 'Sets' }), '3');
    await retype(dosage.getByRole('textbox', { name: 'Repetitions' }), '6-10');
    await chooseInSelect(page, {
      select: dosage.getByRole('combobox', { name: 'How often' }),
      option: 'Times a day',
    });
    await retype(dosage.getByRole('textbox', { name: 'Times a day' }), '2');
    await dosage.getByText('Do 3 sets of 6 to 10 repetitions.').waitFor();
    expect(await save(page)).toBe(200);
    expect((await api.draft('exercise', 'Bridge')).dosage).toMatchObject({
      parts: [{ sets: 3, reps: { min: 6, max: 10 } }],
      frequency: { kind: 'per-day', times: 2 },
    });
  });

  it('takes steps: Enter adds one, Backspace takes an empty one away, Alt with an arrow moves it', async () => {
    const steps = fieldGroup(page, 'steps');
    const before = (await api.draft('exercise', 'Clamshell')).steps as readonly object[];
    await openExercise('Clamshell');
    await enterField(steps);
    await tabTo(page, steps.getByRole('textbox', { name: 'Step 1' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Take your shoes off.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await enterField(steps);
    await chooseInSelect(page, {
      select: steps.getByRole('combobox', { name: 'Role of Step 2' }),
      option: 'Get ready',
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await save(page)).toBe(200);
    expect((await api.draft('exercise', 'Clamshell')).steps).toEqual([
      { role: 'preparation', text: 'Take your shoes off.' },
      ...before,
    ]);
  });

  it('takes stop signs', async () => {
    const stopSigns = fieldGroup(page, 'stopSigns');
    const before = (await api.draft('exercise', 'Calf stretch')).stopSigns as readonly string[];
    await openExercise('Calf stretch');
    await enterField(stopSigns);
    await pressByKey(page, stopSigns.getByRole('button', { name: 'Add a stop sign' }));
    await page.keyboard.type('Your calf is hot and swollen.');
    expect(await save(page)).toBe(200);
    expect((await api.draft('exercise', 'Calf stretch')).stopSigns).toEqual([
      ...before,
      'Your calf is hot and swollen.',
    ]);
  });

  it('takes references from a list, and lets go of them', async () => {
    const areas = fieldGroup(page, 'areas');
    const before = (await api.draft('exercise', 'Cat and camel')).areas as readonly string[];
    await openExercise('Cat and camel');
    await enterField(areas);
    await chooseByTyping(page, { box: areas.getByRole('combobox'), text: 'calf', option: 'Calf' });
    await areas.getByRole('button', { name: 'Remove Calf' }).waitFor();
    // The focus is still in the search box: the next one can follow, or Tab leads on.
    await chooseByTyping(page, { box: areas.getByRole('combobox'), text: 'ankle', option: 'Ankle' });
    await areas.getByRole('button', { name: 'Remove Ankle' }).waitFor();
    await pressByKey(page, areas.getByRole('button', { name: /^Remove/ }).first());
    expect(await save(page)).toBe(200);
    expect((await api.draft('exercise', 'Cat and camel')).areas).toEqual([
      ...before.slice(1),
      'calf',
      'ankle',
    ]);
  });
});

function itemsOf(draft: Readonly<Record<string, unknown>>): readonly Item[] {
  return (draft.programme as { readonly items: readonly Item[] }).items;
}

/** Goes to an input by Tab, which selects what is in it, and writes over that. */
async function retype(input: ReturnType<Page['locator']>, text: string): Promise<void> {
  await tabTo(page, input);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function expectEventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  let last = await read();
  for (let attempt = 0; attempt < 40 && JSON.stringify(last) !== JSON.stringify(wanted); attempt += 1) {
    await page.waitForTimeout(50);
    last = await read();
  }
  expect(last).toEqual(wanted);
}

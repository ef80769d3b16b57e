import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const DOCS = '/aftercare/docs/';

let clinic: DemoClinic;
let browser: Browser;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([startDemoClinic(), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await clinic?.stop();
});

/** The page opened, with everything it asked for and everything the browser had to say. */
async function open(look: { width: number; colorScheme: 'light' | 'dark' }) {
  const { width, colorScheme } = look;
  const context = await browser.newContext({
    baseURL: clinic.server.origin,
    viewport: { width, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(DOCS);
  return { context, page, requests, messages };
}

describe.each([
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('the reference at $width px, $colorScheme', (look) => {
  let context: BrowserContext;
  let page: Page;
  let requests: readonly string[];
  let messages: readonly string[];

  beforeAll(async () => {
    ({ context, page, requests, messages } = await open(look));
  });
  afterAll(() => context?.close());

  it('asks for nothing but itself, and the browser has nothing to say', async () => {
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([clinic.server.origin + DOCS]);
    expect(messages).toEqual([]);
  });

  it('is as wide as the screen', async () => {
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBe(widths[1]);
  });

  it('has no fault that axe can find', async () => {
    expect(await faults(page)).toEqual([]);
  });
});

describe('the reference by keyboard', () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    ({ context, page } = await open({ width: 1280, colorScheme: 'light' }));
  });
  afterAll(() => context?.close());

  it('begins with a way past the contents', async () => {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('leads from the contents to an operation', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Read an exercise' }).focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#readExercise');
    const top = await page
      .locator('#readExercise')
      .evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(40);
  });

  it('scrolls a long answer', async () => {
    const answer = page.locator('#readRoutine').getByRole('group', { name: 'Answer' });
    await answer.focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => (document.activeElement?.scrollTop ?? 0) > 0);
  });

  it('still reads without a network', async () => {
    await context.setOffline(true);
    await page.getByRole('navigation').getByRole('link', { name: 'Errors' }).click();
    expect(await page.getByRole('heading', { name: '410 Withdrawn' }).isVisible()).toBe(true);
  });
});

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

/** Every fault of the page that axe finds, of whatever weight. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  expect(passes.length).toBeGreaterThan(15);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

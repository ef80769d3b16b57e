import type { Locator, Page } from 'playwright-core';

const MOST_TRIES = 3;
const MOST_STOPS = 150;

/** Puts the focus on a field of the plugin, from where Tab leads through its inputs. */
export async function enterField(field: Locator): Promise<void> {
  await field.evaluate((group: HTMLElement) => group.focus());
}

/** Presses Tab until the target has the focus; fails where the keyboard alone does not lead there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Goes to a button by Tab and presses it. */
export async function pressByKey(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Goes to a search box, types, and takes the first option that matches. */
export async function chooseByTyping(
  page: Page,
  { box, text, option }: { box: Locator; text: string; option: string },
): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.type(text);
  const wanted = page.getByRole('option', { name: option }).first();
  // It stands first once the list has followed what was typed; an arrow before that leads elsewhere.
  await page.getByRole('option').first().and(wanted).waitFor();
  // The box lets go of the option walked to where the form around it is drawn anew just then; the list
  // stays open, and whoever sees it walks there again.
  for (let tries = 0; tries < MOST_TRIES && (await wanted.isVisible()); tries += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await wanted.waitFor({ state: 'hidden', timeout: 1_000 }).catch(() => {});
  }
}

/** Goes to a select, opens it and walks down to an option. */
export async function chooseInSelect(
  page: Page,
  { select, option }: { select: Locator; option: string },
): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await wanted.waitFor();
  await page.keyboard.press('Home');
  for (let stop = 0; stop < MOST_STOPS && !(await hasFocus(wanted)); stop += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await wanted.waitFor({ state: 'hidden' });
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

import type { Locator, Page } from 'playwright-core';

export const ROUTINES = '/admin/content-manager/collection-types/plugin::aftercare.routine';
export const EXERCISES = '/admin/content-manager/collection-types/plugin::aftercare.exercise';

/** The group of inputs a field of the plugin is made of. */
export function fieldGroup(page: Page, attribute: string): Locator {
  return page.locator(`[data-aftercare-field="${attribute}"]`);
}

/** Opens a document's form and waits until the plugin's part of it is there. */
export async function openDocument(
  page: Page,
  { list, documentId, locale = 'en' }: { list: string; documentId: string; locale?: string },
): Promise<void> {
  await page.goto(`${list}/${documentId}?plugins[i18n][locale]=${locale}`);
  await page.locator('[data-aftercare-field]').first().waitFor();
}

/** The document id in the address of an open form. */
export function openDocumentId(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** The side panel, once its check has answered. */
export async function readyToPublish(page: Page): Promise<Locator> {
  const panel = page
    .locator('aside, section, div')
    .filter({ has: page.getByRole('heading', { name: 'Ready to publish?' }) })
    .last();
  await panel.locator('[aria-busy="false"]').waitFor();
  return panel;
}

/** Saves by the button and waits for the server's answer. */
export async function save(page: Page): Promise<number> {
  const answered = page.waitForResponse(
    (response) =>
      ['POST', 'PUT'].includes(response.request().method()) &&
      new URL(response.url()).pathname.startsWith('/content-manager/collection-types/plugin::aftercare.'),
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  return (await answered).status();
}

import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LogIn } from './browser-demo-clinic';

/** Paths Strapi's own admin asks for and its Community Edition answers with 404. */
const ABSENT_IN_COMMUNITY_EDITION = [
  '/admin/ai-feature-config',
  '/i18n/ai-localization-jobs/',
  '/content-manager/preview/url/',
];

export interface Look {
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Somebody in front of the admin. */
export interface Session {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the console and failed requests since the last look, none of them Strapi's usual ones. */
  takeTroubles(): readonly string[];
  close(): Promise<void>;
}

/** Opens the admin and signs in by its form, as a person does. */
export async function signIn({
  browser,
  origin,
  logIn,
  theme = 'light',
  viewport = { width: 1280, height: 900 },
}: {
  browser: Browser;
  origin: string;
  logIn: Pick<LogIn, 'email' | 'password'>;
} & Look): Promise<Session> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await context.addInitScript((name) => localStorage.setItem('STRAPI_THEME', name), theme);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const takeTroubles = watch(page);
  await page.goto('/admin/auth/login');
  await page.locator('input[name=email]').fill(logIn.email);
  await page.locator('input[name=password]').fill(logIn.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return { page, context, takeTroubles, close: () => context.close() };
}

function watch(page: Page): () => readonly string[] {
  let troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A failed request is noted below, with its status.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    troubles.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() < 400 || ABSENT_IN_COMMUNITY_EDITION.some((known) => pathname.startsWith(known)))
      return;
    troubles.push(`${response.status()} ${response.request().method()} ${pathname}`);
  });
  return () => {
    const taken = troubles;
    troubles = [];
    return taken;
  };
}

import { Browser, BrowserContext, Page } from 'playwright-core';
import { DemoPage } from './pages';

/** How a page is looked at. */
export type View = { readonly width: number; readonly theme: 'light' | 'dark' };

/** The four views in which every page has to hold. */
export const VIEWS: readonly View[] = [
  { width: 1440, theme: 'light' },
  { width: 1440, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
];

const SHOWN_WITHIN_MS = 30_000;

/** A browser context of one view; its pages follow the system's theme and do not move. */
export async function openContext(
  browser: Browser,
  { width, theme }: View,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    locale: 'en-GB',
  });
}

/** Opens a page and waits until it shows its data. */
export async function openPage(
  context: BrowserContext,
  url: string,
  { path, shows, ours }: DemoPage,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  await ours(page)
    .getByText(shows)
    .first()
    .waitFor({ timeout: SHOWN_WITHIN_MS });
  return page;
}

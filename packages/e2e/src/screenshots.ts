import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { launchChromium } from '@nines/testbed';
import { Page } from 'playwright-core';
import { VIEWS, View, openContext, openPage } from './openPage';
import { PAGES } from './pages';

const ROOT = join(resolvePackagePath('@nines/e2e'), '../..');
const ALL = join(ROOT, '.cache/screenshots');
const DOCS = join(ROOT, 'docs/images');

/** The pictures that README and docs show. */
const IN_DOCS = [
  'entity-tab-1440-light',
  'fleet-1440-light',
  'slo-1440-light',
  'alerts-1440-light',
  'entity-card-1440-dark',
  'runbooks-1440-light',
  'runbook-tab-1440-light',
];

/** Room below the content for the navigation of narrow screens, in pixels. */
const BELOW = 72;

/** Lets charts and fonts settle. */
const SETTLE_MS = 1_500;

async function main() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:7007' },
      // Names of pages; all without it
      only: { type: 'string', multiple: true },
    },
  });
  await mkdir(ALL, { recursive: true });
  await mkdir(DOCS, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const view of VIEWS) {
      const context = await openContext(browser, view);
      for (const demoPage of Object.values(PAGES)) {
        if (values.only && !values.only.includes(demoPage.name)) continue;
        const name = `${demoPage.name}-${view.width}-${view.theme}`;
        const page = await openPage(context, values.url, demoPage);
        const path = join(ALL, `${name}.png`);
        await showWhole(page, view);
        await page.waitForTimeout(SETTLE_MS);
        await page.screenshot({ path });
        if (IN_DOCS.includes(name)) {
          await copyFile(path, join(DOCS, `${name}.png`));
        }
        process.stdout.write(`${path}\n`);
        await page.close();
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

/** Makes the window as high as what the page scrolls, so that the picture shows all of it and nothing besides. */
async function showWhole(page: Page, { width }: View) {
  const height = await page.evaluate(() =>
    Math.max(
      window.innerHeight - 300,
      ...[...document.querySelectorAll('main, main *, article *')].map(
        element =>
          Math.ceil(element.getBoundingClientRect().bottom + window.scrollY),
      ),
    ),
  );
  await page.setViewportSize({ width, height: height + BELOW });
}

main().catch(error => {
  process.stderr.write(
    `${
      error instanceof Error ? error.message : error
    }\nIs the portal running? npm start, then npm run screenshots [-- --url URL]\n`,
  );
  process.exitCode = 1;
});

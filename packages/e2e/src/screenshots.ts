import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { launchChromium } from '@nines/testbed';
import { VIEWS, openContext, openPage } from './openPage';
import { PAGES } from './pages';

const ROOT = join(resolvePackagePath('@nines/e2e'), '../..');
const ALL = join(ROOT, '.cache/screenshots');
const DOCS = join(ROOT, 'docs/images');

/** The pictures that README and docs show. */
const IN_DOCS = [
  'entity-tab-1440-light',
  'fleet-1440-light',
  'slo-1440-light',
  'entity-card-1440-dark',
];

/** Lets charts and fonts settle. */
const SETTLE_MS = 1_500;

async function main() {
  const { values } = parseArgs({
    options: { url: { type: 'string', default: 'http://localhost:7007' } },
  });
  await mkdir(ALL, { recursive: true });
  await mkdir(DOCS, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const view of VIEWS) {
      const context = await openContext(browser, view);
      for (const demoPage of Object.values(PAGES)) {
        const name = `${demoPage.name}-${view.width}-${view.theme}`;
        const page = await openPage(context, values.url, demoPage);
        await page.waitForTimeout(SETTLE_MS);
        const path = join(ALL, `${name}.png`);
        await page.screenshot({ path, fullPage: true });
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

main().catch(error => {
  process.stderr.write(
    `${
      error instanceof Error ? error.message : error
    }\nIs the portal running? npm start, then npm run screenshots [-- --url URL]\n`,
  );
  process.exitCode = 1;
});

import { launchChromium } from '@nines/testbed';
import { printFigure } from '../printFigure';

const STOREFRONT = '/catalog/default/component/storefront';
const ROUNDS = 5;

/**
 * How long the tab of a service takes from the click to text that can be read, in the demo at `url`: in a browser that never showed
 * the reader, and in one that did.
 */
export async function benchTab(url: string): Promise<void> {
  const browser = await launchChromium();
  const cold: number[] = [];
  const warm: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      await page.goto(`${url}${STOREFRONT}`);
      await page.getByText('Checkout success').first().waitFor();
      const tabs = page.getByRole('navigation', {
        name: 'Content navigation',
      });
      const open = async () => {
        const clickedAt = performance.now();
        await tabs.getByRole('link', { name: 'Runbooks' }).click();
        await page.locator('.techdocs-reader-page h2').first().waitFor();
        return performance.now() - clickedAt;
      };
      cold.push(await open());
      await tabs.getByRole('link', { name: 'Overview' }).click();
      await page.getByText('Checkout success').first().waitFor();
      warm.push(await open());
      await context.close();
    }
  } finally {
    await browser.close();
  }
  for (const [what, values] of Object.entries({ cold, warm })) {
    const [, , median] = [...values].sort((a, b) => a - b);
    printFigure({
      bench: 'runbooks',
      what: `tab readable after the click, ${what}, median of ${ROUNDS}`,
      value: Math.round(median),
      unit: 'ms',
      target: 1_500,
    });
  }
}

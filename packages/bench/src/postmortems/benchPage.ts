import { launchChromium } from '@nines/testbed';
import { printFigure } from '../printFigure';

const ROUNDS = 5;

/** How long the page of a postmortem takes from its address to its timeline, in the demo; `url` is that of the postmortem. */
export async function benchPage(url: string): Promise<void> {
  const browser = await launchChromium();
  const taken: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      const askedAt = performance.now();
      await page.goto(url);
      await page.getByRole('heading', { name: 'Timeline' }).first().waitFor();
      taken.push(performance.now() - askedAt);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const [, , median] = taken.sort((a, b) => a - b);
  printFigure({
    bench: 'postmortems',
    what: `page with its timeline, cold, median of ${ROUNDS}`,
    value: Math.round(median),
    unit: 'ms',
    target: 1_500,
  });
}

import { Page } from 'playwright-core';
import { View } from './openPage';

const SETTLED_WITHIN_MS = 5_000;
/** TechDocs lays its reader out in several steps. */
const SETTLED_FRAMES = 10;

/** Shows a page that is open in another view, and waits until it looks so: its theme, and what fades from one to the other. */
export async function showIn(
  page: Page,
  { width, theme }: View,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.waitForFunction(
    mode => document.body.dataset.themeMode === mode,
    theme,
  );
  await page.evaluate(async () => {
    const fading = document
      .getAnimations()
      .filter(animation => animation instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/** By how many pixels a page is wider than its screen when it does not come to fit it, and goes on to; 0 where it does. */
export async function untilItFits(page: Page): Promise<number> {
  return await page.evaluate(
    async ({ frames, patience }) => {
      const overflow = () =>
        document.documentElement.scrollWidth - window.innerWidth;
      const end = performance.now() + patience;
      let fitting = 0;
      while (fitting < frames) {
        if (performance.now() > end) return Math.max(1, overflow());
        await new Promise(requestAnimationFrame);
        fitting = overflow() > 0 ? 0 : fitting + 1;
      }
      return 0;
    },
    { frames: SETTLED_FRAMES, patience: SETTLED_WITHIN_MS },
  );
}

import { Page } from 'playwright-core';
import { Portal } from '../Portal';
import { findViolations } from '../findViolations';
import { VIEWS, View } from '../openPage';
import { DemoPage, PAGES } from '../pages';
import { showIn, untilItFits } from '../views';

/** Pages, and the views in which each is held: narrow and wide, light and dark. */
const everyPageAndItsViews = Object.values<DemoPage>(PAGES).map(page => ({
  page,
  name: page.name,
  views: VIEWS.filter(view => !page.isAlike || isEnough(view)).map(view => ({
    view,
    title: `${view.width} px, ${view.theme}`,
  })),
}));

function isEnough({ width, theme }: View): boolean {
  return (width === VIEWS[0].width) === (theme === 'light');
}

/** Each page in each view: it shows its data, fits the screen, throws nothing, and axe-core has nothing to say. */
export function everyPage(portal: Portal) {
  describe.each(everyPageAndItsViews)('holds: $name', ({ page, views }) => {
    const errors: string[] = [];
    const note = (error: { error(): Error }) =>
      errors.push(String(error.error()));
    let shown: Page;
    beforeAll(async () => {
      const context = await portal.context();
      context.on('weberror', note);
      shown = await portal.open(page);
    });
    afterAll(async () => {
      await shown?.close();
      (await portal.context()).off('weberror', note);
    });

    // The page is loaded once: people turn their phones and their lights off without loading it anew
    it.each(views)('at $title', async ({ view }) => {
      await showIn(shown, view);
      const ours = page.ours(shown);
      await ours.getByText(page.shows).first().waitFor();
      expect(await findViolations(ours)).toEqual([]);
      expect(await untilItFits(shown)).toBe(0);
      const reach = await ours.evaluate(
        element => element.getBoundingClientRect().right - window.innerWidth,
      );
      expect(reach).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
    });
  });
}

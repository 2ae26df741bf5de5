import { Portal } from '../Portal';
import { findViolations } from '../findViolations';
import { VIEWS, View } from '../openPage';
import { DemoPage, PAGES } from '../pages';

const everyPageAndView = VIEWS.flatMap(view =>
  Object.values<DemoPage>(PAGES)
    .filter(({ isAlike }) => !isAlike || isEnough(view))
    .map(page => ({
      page,
      view,
      title: `${page.name} at ${view.width} px, ${view.theme}`,
    })),
);

function isEnough({ width, theme }: View): boolean {
  return (width === VIEWS[0].width) === (theme === 'light');
}

/** Each page in each view: it shows its data, fits the screen, throws nothing, and axe-core has nothing to say. */
export function everyPage(portal: Portal) {
  it.each(everyPageAndView)('holds: $title', async ({ page, view }) => {
    const context = await portal.context(view);
    const errors: string[] = [];
    const note = (error: { error(): Error }) =>
      errors.push(String(error.error()));
    context.on('weberror', note);
    const shown = await portal.open(page, view);
    const ours = page.ours(shown);
    const overflow = await shown.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    const reach = await ours.evaluate(
      element => element.getBoundingClientRect().right - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(reach).toBeLessThanOrEqual(0);
    expect(await findViolations(ours)).toEqual([]);
    expect(errors).toEqual([]);
    context.off('weberror', note);
    await shown.close();
  });
}

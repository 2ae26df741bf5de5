import { Portal } from '../Portal';
import { findViolations } from '../findViolations';
import { PAGES } from '../pages';

const API = '**/api/slo/**';

/** What a person sees while the backend fails, and after it recovered. */
export function failures(portal: Portal) {
  it.each([
    { status: 500, title: 'The SLOs could not be loaded' },
    { status: 403, title: 'You may not see these SLOs' },
    { status: 404, title: 'The SLO backend is not installed' },
    { status: 503, title: 'The portal’s backend does not answer' },
  ])('of status $status is named on every page', async ({ status, title }) => {
    const context = await portal.context();
    await context.route(API, route => route.fulfill({ status, body: '' }));
    for (const { name, ...page } of [
      PAGES.fleet,
      PAGES.slo,
      PAGES.entityTab,
      PAGES.entityCard,
    ]) {
      const opened = await context.newPage();
      await opened.goto(`${portal.url}${page.path}`);
      await opened.getByText(title).first().waitFor();
      const alert = opened.getByRole('alert').filter({ hasText: title });
      expect({ name, violations: await findViolations(alert.first()) }).toEqual(
        { name, violations: [] },
      );
      await opened.close();
    }
    await context.unroute(API);
  });

  it('goes away with "Try again" once the backend answers', async () => {
    const context = await portal.context();
    await context.route(API, route => route.fulfill({ status: 503, body: '' }));
    const page = await context.newPage();
    await page.goto(`${portal.url}${PAGES.fleet.path}`);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await context.unroute(API);
    await again.click();
    await page.getByText('Checkout success').waitFor();
    expect(await again.count()).toBe(0);
    await page.close();
  });
}

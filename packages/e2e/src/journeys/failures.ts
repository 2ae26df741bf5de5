import { Portal } from '../Portal';
import { findViolations } from '../findViolations';
import { PAGES } from '../pages';

const API = '**/api/slo/**';

const FAILURES = [
  { status: 500, title: 'The SLOs could not be loaded' },
  { status: 403, title: 'You may not see these SLOs' },
  { status: 404, title: 'The SLO backend is not installed' },
  { status: 503, title: 'The portal’s backend does not answer' },
];

/** What a person sees while the backend fails, and after it recovered. */
export function failures(portal: Portal) {
  it.each([PAGES.fleet, PAGES.slo, PAGES.entityTab, PAGES.entityCard])(
    'of each status is named on the page: $name',
    async ({ path }) => {
      const page = await (await portal.context()).newPage();
      let answer = FAILURES[0].status;
      await page.route(API, route =>
        route.fulfill({ status: answer, body: '' }),
      );
      await page.goto(`${portal.url}${path}`);
      for (const { status, title } of FAILURES) {
        if (status !== answer) {
          answer = status;
          await page.getByRole('button', { name: 'Try again' }).first().click();
        }
        const alert = page.getByRole('alert').filter({ hasText: title });
        await alert.first().waitFor();
        const violations = await findViolations(alert.first());
        expect({ status, violations }).toEqual({ status, violations: [] });
      }
      await page.close();
    },
  );

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

import { Page } from 'playwright-core';
import { Portal } from '../Portal';
import { PAGES } from '../pages';

const REASON = 'Rehearsal of the browser tests';

/** What a person does on the page of one SLO. */
export function sloPage(portal: Portal) {
  let page: Page;
  beforeEach(async () => {
    page = await portal.open(PAGES.slo);
  });
  afterEach(() => page.close());

  it('explains a number to the keyboard', async () => {
    const left = page.getByRole('button', { name: /% (left|over budget)$/ });
    await page.getByRole('link', { name: 'All SLOs' }).focus();
    const isReached = () =>
      left.first().evaluate(element => element === document.activeElement);
    for (let presses = 0; presses < 20 && !(await isReached()); presses++) {
      await page.keyboard.press('Tab');
    }
    await page.getByText(/^allowed bad events: /).waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByText(/^allowed bad events: /)
      .waitFor({ state: 'detached' });
    expect(await isReached()).toBe(true);
  });

  it('zooms by keyboard, keeps the range in the URL, and shows the table', async () => {
    await page.getByRole('group', { name: /^Drag across a chart/ }).focus();
    await page.keyboard.press('+');
    await page.waitForURL(/from=.*to=/);
    await page.getByRole('img', { name: /^Burn rate/ }).waitFor();
    await page.getByText('Show as a table').first().click();
    const table = page.getByRole('table', {
      name: 'Error budget left, as a table',
    });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(50);
    await page.getByRole('group', { name: /^Drag across a chart/ }).focus();
    await page.keyboard.press('0');
    await page.waitForURL(url => url.search === '');
  });

  it('excludes an interval and takes that back', async () => {
    const exclusions = page.getByRole('region', { name: 'Exclusions' });
    await exclusions.getByText('Add an exclusion').click();
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString();
    await exclusions.getByLabel('From').fill(`${day.slice(0, 10)}T10:00`);
    await exclusions.getByLabel('To').fill(`${day.slice(0, 10)}T11:00`);
    await exclusions.getByLabel('Reason').fill(REASON);
    await exclusions.getByRole('button', { name: 'Exclude' }).click();
    const row = page.getByRole('row').filter({ hasText: REASON });
    await row.getByRole('button', { name: /^Revoke/ }).click();
    await row.getByText('revoked').first().waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
  });

  it('leads to the query in its Prometheus', async () => {
    const computed = page.getByRole('region', { name: 'How is this computed' });
    const link = computed.getByRole('link', { name: /^Open in prometheus/ });
    expect(await link.first().getAttribute('href')).toMatch(/graph\?g0\.expr=/);
  });

  it('says that an SLO is not there, and where all are', async () => {
    await page.goto(`${portal.url}/slo/slos/component/default/nobody/nothing`);
    await page.getByText('There is no such SLO').waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: 'All SLOs' })
      .click();
    await page.getByText('Checkout success').waitFor();
    expect(new URL(page.url()).pathname).toBe('/slo');
  });
}

import { Page } from 'playwright-core';
import { Portal } from '../Portal';
import { held } from '../held';
import { PAGES } from '../pages';

const countOf = (page: Page) => page.getByText(/^\d+ objectives?$/);
const rowsOf = (page: Page) =>
  page.getByRole('table', { name: 'SLOs' }).locator('tbody tr');

/** What a person does with the list of all SLOs. */
export function fleetPage(portal: Portal) {
  let page: Page;
  beforeEach(async () => {
    page = await portal.open(PAGES.fleet);
  });
  afterEach(() => page.close());

  it('filters by state; the URL holds it, and a reload keeps it', async () => {
    const healthy = () =>
      page
        .getByRole('group', { name: 'Filter by state' })
        .getByRole('button', { name: /^Healthy/ });
    await healthy().click();
    await page.waitForURL(/state=healthy/);
    await page.reload();
    await rowsOf(page).first().waitFor();
    expect(await healthy().getAttribute('aria-pressed')).toBe('true');
    const states = await rowsOf(page).locator('td:first-child').allInnerTexts();
    expect(new Set(states.map(text => text.trim()))).toEqual(
      new Set(['Healthy']),
    );
  });

  it('filters by owner; the URL holds it, and a reload keeps it', async () => {
    const all = await rowsOf(page).count();
    await page.getByRole('button', { name: /^Owner/ }).click();
    await page.getByRole('option', { name: /^platform/ }).click();
    await page.waitForURL(/owner=group/);
    await page.keyboard.press('Escape');
    await page.reload();
    await rowsOf(page).getByText('Developer portal').first().waitFor();
    const found = await rowsOf(page).count();
    expect(found).toBeLessThan(all);
    expect(await rowsOf(page).getByText('platform').count()).toBe(found);
  });

  it('searches on the server', async () => {
    await page.getByLabel('Search titles, SLOs and entities').fill('checkout');
    await page.waitForURL(/search=checkout/);
    await countOf(page).filter({ hasText: /^1 / }).waitFor();
    expect(await rowsOf(page).innerText()).toContain('Checkout success');
  });

  it('says so when nothing matches, and clears the filters', async () => {
    await page
      .getByLabel('Search titles, SLOs and entities')
      .fill('no such thing');
    await page.getByText('Nothing matches these filters.').waitFor();
    await page.getByText('Clear all filters').first().click();
    await page.getByText('Checkout success').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('sorts by a column, and names the order', async () => {
    await page.getByRole('link', { name: 'Objective' }).click();
    await page.waitForURL(/sort=title/);
    const head = page.getByRole('columnheader', { name: 'Objective' });
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
  });

  it('heads the rows of each owner when sorted by owner', async () => {
    await page.getByRole('link', { name: 'Owner', exact: true }).click();
    await page.getByRole('rowheader', { name: 'platform' }).waitFor();
    const heads = await page.getByRole('rowheader').allInnerTexts();
    expect(heads).toEqual([...new Set(heads)]);
    expect(heads).toEqual(['payments-team', 'platform', 'shop-front']);
  });

  it('keeps the filters still when the answer arrives', async () => {
    const { release, hold } = held();
    await page.route('**/api/slo/**', hold);
    await page.reload();
    const search = page.getByLabel('Search titles, SLOs and entities');
    await page.getByRole('status', { name: 'Loading SLOs' }).waitFor();
    const before = await search.boundingBox();
    release();
    await rowsOf(page).first().waitFor();
    expect(await search.boundingBox()).toEqual(before);
  });

  it('leads to the page of an SLO', async () => {
    await page.getByRole('link', { name: 'Checkout success' }).click();
    await page.getByRole('heading', { name: 'Checkout success' }).waitFor();
    expect(page.url()).toContain('/storefront/checkout-success');
  });
}

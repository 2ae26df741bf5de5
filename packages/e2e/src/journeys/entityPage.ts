import { Portal } from '../Portal';
import { held } from '../held';
import { PAGES } from '../pages';

/** What a person does on the card and the tab of an entity. */
export function entityPage(portal: Portal) {
  it('leads from the card to the tab', async () => {
    const page = await portal.open(PAGES.entityCard);
    const card = PAGES.entityCard.ours(page);
    await card.getByRole('link', { name: /^SLOs/ }).click();
    await page.getByRole('article', { name: 'Checkout success' }).waitFor();
    expect(page.url()).toContain('/storefront/slos');
    await page.close();
  });

  it('shows the rows and the query behind a number of the card', async () => {
    const page = await portal.open(PAGES.entityCard);
    const left = PAGES.entityCard
      .ours(page)
      .getByRole('button', { name: /over budget$/ });
    await left.hover();
    const popover = page.getByRole('tooltip');
    await popover
      .getByText(/ good of /)
      .first()
      .waitFor();
    expect(await popover.getByText(/ good of /).count()).toBe(2);
    expect(
      await popover
        .getByRole('link', { name: /^Open in example/ })
        .first()
        .getAttribute('href'),
    ).toMatch(/graph\?g0\.expr=/);
    await page.close();
  });

  it('keeps what is below the card still when its answer arrives', async () => {
    const page = await (await portal.context()).newPage();
    const { release, hold } = held();
    await page.route('**/api/slo/**', hold);
    await page.goto(`${portal.url}${PAGES.entityCard.path}`);
    const below = page.getByRole('article').filter({ hasText: 'Relations' });
    await page
      .getByRole('status', { name: 'Loading the error budgets' })
      .waitFor();
    const before = (await below.boundingBox())?.y;
    release();
    await page.getByText('Checkout success').waitFor();
    expect((await below.boundingBox())?.y).toBe(before);
    await page.unrouteAll({ behavior: 'wait' });
    await page.close();
  });

  it('reads the definitions again when asked to', async () => {
    const page = await portal.open(PAGES.entityTab);
    await page.getByRole('button', { name: 'Read again' }).click();
    const status = page.getByText('The files are being read');
    await status.waitFor();
    expect(await status.isVisible()).toBe(true);
    await page.close();
  });

  it('gives an entity without SLOs a file to copy', async () => {
    const context = await portal.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await portal.open(PAGES.invitation);
    await page.getByRole('button', { name: /^Copy slo\// }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('kind: SLO');
    await page.close();
  });
}

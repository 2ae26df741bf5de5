import { setTimeout } from 'node:timers/promises';
import { RunbooksClient } from '@nines/backstage-plugin-runbooks-common';
import { AlertClient } from '@nines/backstage-plugin-slo-common';
import { Portal } from '../Portal';
import { VIEWS } from '../openPage';
import { PAGES } from '../pages';
import { asGuest } from '../waitUntilMeasured';

const PATIENCE_MS = 240_000;
const POLL_MS = 1_000;
const STOREFRONT = 'component:default/storefront';
const CHECKOUTS = `${STOREFRONT}/runbooks/checkout-failures`;

/** From an alert to the ticked step, and what else a person does with runbooks. */
export function runbooks(portal: Portal) {
  const fetchApi = () => ({ fetch: asGuest(portal.url) });

  const alertOfCheckout = async () => {
    const client = new AlertClient({ fetchApi: fetchApi() });
    for (;;) {
      const { items } = await client.listAlerts({
        status: ['firing', 'acknowledged'],
      });
      const found = items.find(({ slo }) => slo === 'checkout-success');
      if (found) return found;
      await setTimeout(POLL_MS);
    }
  };

  it(
    'leads from the alert to the section of the page, and keeps the step that was ticked',
    async () => {
      const alert = await alertOfCheckout();
      const page = await portal.open({
        ...PAGES.alerts,
        path: `/slo/alerts/${alert.id}`,
        shows: 'What to do',
      });
      const told = page.getByRole('region', { name: 'What to do' });
      await told
        .getByRole('link', { name: 'Checkouts fail: Diagnosis' })
        .waitFor();
      await page
        .getByRole('link', { name: /^Runbook →/ })
        .first()
        .click();

      await page.waitForURL(/runbooks\/checkout-failures\/.*#diagnosis$/);
      const tab = PAGES.runbookTab.ours(page);
      await tab.getByText(alert.name).first().waitFor();
      const heading = tab.getByRole('heading', { name: /^Diagnosis/ }).last();
      await heading.waitFor();

      await tab.getByRole('button', { name: 'Start checklist' }).click();
      await page.waitForURL(/\/runbooks\/runs\//);
      const done = page.getByRole('button', { name: /^Done/ }).first();
      await done.click();
      await page
        .getByText(/^1 done, 0 skipped, 0 failed of \d+$/)
        .first()
        .waitFor();
      await page.reload();
      await page
        .getByText(/^1 done, 0 skipped, 0 failed of \d+$/)
        .first()
        .waitFor();

      const client = new RunbooksClient({ fetchApi: fetchApi() });
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const run = await client.getRun(id);
      expect(run).toMatchObject({
        runbookRef: CHECKOUTS,
        alert: { name: alert.name, occurrence: alert.id },
        progress: { done: 1 },
      });
      await page.close();
    },
    PATIENCE_MS,
  );

  it('keeps the way for somebody who has to sign in first', async () => {
    const page = await (await portal.context()).newPage();
    const session = '**/api/auth/guest/refresh*';
    await page.route(session, route =>
      route.fulfill({ status: 401, body: '{}' }),
    );
    const search = `entity=${STOREFRONT}&alert=CheckoutSuccessBurnPage`;
    await page.goto(`${portal.url}/runbooks/open?${search}`);
    await page.getByText(/not appear to be signed in/).waitFor();
    await page.unroute(session);
    await page.reload();
    await page.waitForURL(/runbooks\/checkout-failures\/.*#diagnosis$/);
    const heading = PAGES.runbookTab
      .ours(page)
      .getByRole('heading', { name: /^Diagnosis/ })
      .last();
    await heading.waitFor();
    expect(await heading.isVisible()).toBe(true);
    await page.close();
  });

  it('shows two people at once what the other one did', async () => {
    const client = new RunbooksClient({ fetchApi: fetchApi() });
    const { id } = await client.startRun({ ref: CHECKOUTS });
    const path = `/runbooks/runs/${id}`;
    const run = { ...PAGES.runbooks, path, shows: /^0 done/ };
    const [one, other] = await Promise.all([
      portal.open(run, VIEWS[0]),
      portal.open(run, VIEWS[1]),
    ]);
    await one.getByRole('button', { name: /^Done/ }).first().click();
    await other
      .getByText(/^1 done, 0 skipped, 0 failed/)
      .first()
      .waitFor();
    await other.getByRole('button', { name: /^Skip/ }).last().click();
    const both = one.getByText(/^1 done, 1 skipped, 0 failed/).first();
    await both.waitFor();
    expect(await both.isVisible()).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  it('shows the docs of another entity on a service that has none', async () => {
    const page = await portal.open({
      ...PAGES.runbookTab,
      path: '/catalog/default/component/payments/runbooks',
      shows: /Card payments fail/,
    });
    expect(page.url()).toContain('/payments');
    await page.getByText(/Cards are declined that work elsewhere/).waitFor();
    await page.close();
  });

  it('finds a word in the text of a section, and what nobody points at', async () => {
    const page = await portal.open(PAGES.runbooks);
    await page
      .getByRole('searchbox', { name: /^Search titles/ })
      .fill('remaining connection slots');
    await page.getByText('1 runbook', { exact: true }).waitFor();
    expect(await page.getByText('Checkouts fail').count()).toBeGreaterThan(0);
    await page.goto(`${portal.url}${PAGES.runbookDeadEnds.path}`);
    await page.getByText('Refunds are not paid').first().waitFor();
    await page.close();
  });

  it('says what was tried where an alert has none', async () => {
    const page = await portal.open({
      ...PAGES.runbooks,
      path: '/runbooks/open?entity=component:default/newsletter&alert=NewsletterLate',
      shows: /No runbook for NewsletterLate/,
    });
    await page.getByText('nines runbooks new NewsletterLate').waitFor();
    expect(await page.getByText('What was tried').isVisible()).toBe(true);
    await page.close();
  });
}

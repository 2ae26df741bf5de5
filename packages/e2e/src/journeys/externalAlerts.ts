import { setTimeout } from 'node:timers/promises';
import { AlertClient } from '@nines/backstage-plugin-slo-common';
import { Portal } from '../Portal';
import { PAGES } from '../pages';
import { asGuest } from '../waitUntilMeasured';

const PATIENCE_MS = 240_000;
const POLL_MS = 1_000;
const STOREFRONT = 'component:default/storefront';
const RECOMMENDATIONS = 'component:default/recommendations';

/** What a person sees of the rules that the example teams had before: a real Prometheus evaluates them. */
export function externalAlerts(portal: Portal) {
  const untilOpen = async (entityRef: string, name: string, state: string) => {
    const fetchApi = { fetch: asGuest(portal.url) };
    const client = new AlertClient({ fetchApi });
    for (;;) {
      const { alerts } = await client.getExternalAlerts(entityRef);
      const found = alerts.find(alert => alert.name === name);
      if (found?.state === state) return;
      await setTimeout(POLL_MS);
    }
  };

  it(
    'shows what fires for a service that burns, and where',
    async () => {
      await untilOpen(STOREFRONT, 'StorefrontSlow', 'firing');
      const page = await portal.open(PAGES.externalAlerts);
      const row = PAGES.externalAlerts
        .ours(page)
        .getByRole('row')
        .filter({ hasText: 'StorefrontSlow' });
      await row.getByText('Firing').waitFor();
      expect(await row.textContent()).toContain('Severity critical');
      const link = row.getByRole('link', { name: 'Prometheus example' });
      expect(await link.getAttribute('href')).toMatch(
        /\/alerts\?search=StorefrontSlow$/,
      );
      await page.close();
    },
    PATIENCE_MS,
  );

  it(
    'shows who silenced one in the Alertmanager',
    async () => {
      await untilOpen(RECOMMENDATIONS, 'RecommendationsSilent', 'suppressed');
      const page = await portal.open({
        ...PAGES.externalAlerts,
        path: '/catalog/default/component/recommendations/slos',
        shows: /Silenced by jane\.doe/,
      });
      const ours = PAGES.externalAlerts.ours(page);
      expect(await ours.textContent()).toContain(
        'It moves to the new platform',
      );
      await page.close();
    },
    PATIENCE_MS,
  );
}

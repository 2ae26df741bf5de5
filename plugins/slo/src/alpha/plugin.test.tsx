import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { sloApiRef } from '@nines/backstage-plugin-slo-react';
import { screen, within } from '@testing-library/react';
import sloPlugin from '.';
import sloPluginOfMain from '..';
import { FakeSloApi, checkout, shop } from '../fixtures';
import { alertApi } from './alertApi';
import { myAlertsWidget } from './myAlertsWidget';
import { sloEntityCard } from './sloEntityCard';
import { sloEntityContent } from './sloEntityContent';
import { sloPage } from './sloPage';
import { sloApi } from './sloApi';

/** Adopters configure by these: they are public. */
it.each([
  { id: 'api:slo', extension: sloApi, attachTo: 'root' },
  { id: 'api:slo/alerts', extension: alertApi, attachTo: 'root' },
  {
    id: 'home-page-widget:slo/my-alerts',
    extension: myAlertsWidget,
    attachTo: 'page:home',
  },
  { id: 'page:slo', extension: sloPage, attachTo: 'app/routes' },
  {
    id: 'entity-card:slo/budgets',
    extension: sloEntityCard,
    attachTo: 'entity-content:catalog/overview',
  },
  {
    id: 'entity-content:slo',
    extension: sloEntityContent,
    attachTo: 'page:catalog/entity',
  },
])('has the extension $id', ({ id, attachTo }) => {
  const extension = sloPlugin.getExtension(id as never);
  expect(String(extension)).toContain(attachTo);
});

it('is the default export of both entries', () => {
  expect(sloPluginOfMain).toBe(sloPlugin);
});

function aPortal(entity = checkout) {
  const slos = new FakeSloApi();
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), sloPage, sloEntityCard],
    apis: [[sloApiRef, slos]],
  });
  return slos;
}

it('shows the card on an entity, with one request', async () => {
  const slos = aPortal();
  const list = await screen.findByRole('list', { name: 'SLOs, worst first' });
  const titles = within(list)
    .getAllByRole('link')
    .map(link => link.textContent);
  expect(titles[0]).toBe('Checkout success');
  expect(titles).toHaveLength(5);
  expect(slos.asked).toEqual(['getEntitySlos component:default/checkout']);
});

it('rolls up what a system contains', async () => {
  aPortal(shop);
  expect(await screen.findByText('9 of 12 entities have SLOs')).toBeVisible();
});

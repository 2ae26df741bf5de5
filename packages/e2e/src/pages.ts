import { Locator, Page } from 'playwright-core';

/** A page of the demo, and text that is there once it shows its data. */
export type DemoPage = {
  readonly name: string;
  readonly path: string;
  readonly shows: string | RegExp;
  /** What of the page is ours; the portal draws the rest. */
  readonly ours: (page: Page) => Locator;
  /** It shows what another page shows, of another entity: held in the widest light view and the narrowest dark one only. */
  readonly isAlike?: true;
};

const entity = (kind: string, name: string) =>
  `/catalog/default/${kind}/${name}`;

const main = (page: Page) => page.getByRole('main');
const tab = (page: Page) =>
  page.getByRole('region', { name: 'SLOs', exact: true });
const card = (page: Page) =>
  page.getByRole('article').filter({ hasText: 'Error budgets' });

/** Every page of ours in the demo, in the states that its examples are in. */
export const PAGES = {
  fleet: { name: 'fleet', path: '/slo', shows: /Checkout success/, ours: main },
  entityCard: {
    name: 'entity-card',
    path: entity('component', 'storefront'),
    shows: /Checkout success/,
    ours: card,
  },
  entityTab: {
    name: 'entity-tab',
    path: `${entity('component', 'storefront')}/slos`,
    shows: /Checkout success/,
    ours: tab,
  },
  externalAlerts: {
    name: 'external-alerts',
    path: `${entity('component', 'storefront')}/slos`,
    shows: /Found by annotation prometheus\.io\/alert/,
    ours: (page: Page) =>
      page.getByRole('region', { name: 'Alerts of others' }),
  },
  alerts: {
    name: 'alerts',
    path: '/slo/alerts',
    shows: /^[\d,]+ alerts?$/,
    ours: main,
  },
  home: {
    name: 'home',
    path: '/home',
    shows: /^(P95 latency|Checkout success)$/,
    ours: (page: Page) => page.getByRole('list', { name: 'My team’s alerts' }),
  },
  silences: {
    name: 'silences',
    path: '/slo/silences',
    shows: /Maintenance windows/,
    ours: main,
  },
  deliveries: {
    name: 'deliveries',
    path: '/slo/deliveries',
    shows: /No message matches|\d attempts?/,
    ours: main,
  },
  slo: {
    name: 'slo',
    path: '/slo/slos/component/default/storefront/latency-p95',
    shows: /Below every threshold|Above \d/,
    ours: main,
  },
  composite: {
    name: 'composite',
    path: '/slo/slos/system/default/web-shop/purchase-journey',
    shows: /weighted budget/,
    ours: main,
  },
  invitation: {
    name: 'invitation',
    path: `${entity('component', 'newsletter')}/slos`,
    shows: /nines\.dev\/slo-location/,
    ours: tab,
  },
  problems: {
    name: 'problems',
    path: `${entity('component', 'legacy-billing')}/slos`,
    shows: /invoices\.yaml/,
    ours: tab,
  },
  system: {
    name: 'system',
    path: `${entity('system', 'web-shop')}/slos`,
    shows: /Purchase journey/,
    ours: tab,
  },
  owner: {
    name: 'owner',
    path: `${entity('group', 'shop-front')}/slos`,
    shows: /Checkout success/,
    ours: tab,
    isAlike: true,
  },
  domain: {
    name: 'domain',
    path: `${entity('domain', 'commerce')}/slos`,
    shows: /Checkout success/,
    ours: tab,
    isAlike: true,
  },
  user: {
    name: 'user',
    path: `${entity('user', 'guest')}/slos`,
    shows: /Checkout success/,
    ours: tab,
    isAlike: true,
  },
  runbooks: {
    name: 'runbooks',
    path: '/runbooks',
    shows: /Checkouts fail/,
    ours: main,
  },
  runbookCoverage: {
    name: 'runbook-coverage',
    path: '/runbooks/coverage',
    shows: /of \d+ critical paths are covered/,
    ours: main,
  },
  runbookDeadEnds: {
    name: 'runbook-dead-ends',
    path: '/runbooks/dead-ends',
    shows: /Refunds are not paid/,
    ours: main,
  },
  runbookTab: {
    name: 'runbook-tab',
    path: `${entity(
      'component',
      'storefront',
    )}/runbooks/runbooks/checkout-failures/`,
    // The page itself is TechDocs'
    shows: /Customers who press/,
    ours: (page: Page) =>
      page.getByRole('region', { name: 'Runbooks', exact: true }),
  },
  missing: {
    name: 'missing',
    path: '/slo/no/such/page',
    shows: /There is no such page/,
    ours: main,
  },
} as const satisfies Record<string, DemoPage>;

/** A page of the demo, and text that is there once it shows its data. */
export type DemoPage = {
  readonly name: string;
  readonly path: string;
  readonly shows: string | RegExp;
};

const entity = (kind: string, name: string) =>
  `/catalog/default/${kind}/${name}`;

/** Every page of ours in the demo, in the states that its examples are in. */
export const PAGES = {
  fleet: { name: 'fleet', path: '/slo', shows: /Checkout success/ },
  entityCard: {
    name: 'entity-card',
    path: entity('component', 'storefront'),
    shows: /Checkout success/,
  },
  entityTab: {
    name: 'entity-tab',
    path: `${entity('component', 'storefront')}/slos`,
    shows: /Checkout success/,
  },
  slo: {
    name: 'slo',
    path: '/slo/slos/component/default/storefront/latency-p95',
    shows: /P95 latency/,
  },
  invitation: {
    name: 'invitation',
    path: `${entity('component', 'newsletter')}/slos`,
    shows: /nines\.dev\/slo-location/,
  },
  problems: {
    name: 'problems',
    path: `${entity('component', 'legacy-billing')}/slos`,
    shows: /invoices\.yaml/,
  },
  system: {
    name: 'system',
    path: `${entity('system', 'web-shop')}/slos`,
    shows: /Purchase journey/,
  },
  owner: {
    name: 'owner',
    path: `${entity('group', 'shop-front')}/slos`,
    shows: /Checkout success/,
  },
} as const satisfies Record<string, DemoPage>;

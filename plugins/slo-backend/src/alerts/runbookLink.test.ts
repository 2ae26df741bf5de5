import { runbookLink } from './runbookLink';

const portalUrl = 'https://portal.example';
const at = (context: { runbook?: string; runbookName?: string }) => ({
  id: 'occ-1',
  alertName: 'CheckoutSuccessBurnPage',
  entityRef: 'component:default/storefront',
  sloRef: 'component:default/storefront/checkout-success',
  context: { entityTitle: '', sloTitle: '', sentence: '', ...context },
});
const found = (search: string) =>
  `${portalUrl}/runbooks/open?entity=component%3Adefault%2Fstorefront&alert=CheckoutSuccessBurnPage&slo=checkout-success&${search}occurrence=occ-1`;

describe('runbookLink', () => {
  it.each([
    {
      name: 'looks up what the alert does not give',
      context: {},
      link: found(''),
    },
    {
      name: 'looks up a name',
      context: { runbookName: 'checkout-failures' },
      link: found('runbook=checkout-failures&'),
    },
    {
      name: 'looks up a path of the portal, which may have moved',
      context: { runbook: '/docs/default/component/storefront/a#fix' },
      link: found(
        'runbook=%2Fdocs%2Fdefault%2Fcomponent%2Fstorefront%2Fa%23fix&',
      ),
    },
    {
      name: 'looks up an address of the portal too',
      context: { runbook: `${portalUrl}/docs/a` },
      link: found('runbook=https%3A%2F%2Fportal.example%2Fdocs%2Fa&'),
    },
    {
      name: 'keeps an address outside, which may be up when the portal is not',
      context: { runbook: 'https://runbooks.example/a' },
      link: 'https://runbooks.example/a',
    },
  ])('$name', ({ context, link }) => {
    const places = { portalUrl, runbooksPath: '/runbooks' };
    expect(runbookLink(at(context), places)).toBe(link);
  });

  it('has only what is given where no plugin looks it up', () => {
    const link = (context: Parameters<typeof at>[0]) =>
      runbookLink(at(context), { portalUrl });
    expect(link({ runbook: '/docs/a' })).toBe(`${portalUrl}/docs/a`);
    expect(link({ runbookName: 'checkout-failures' })).toBeUndefined();
    expect(link({})).toBeUndefined();
  });
});

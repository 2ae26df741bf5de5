import { Entity } from '@backstage/catalog-model';
import { toCatalogEntries } from './toCatalogEntries';

function entity(
  ref: string,
  spec: Record<string, string> = {},
  relations: Record<string, string> = {},
): Entity {
  const [kind, name] = ref.split(':');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations: { 'nines.dev/tier': ' 1' } },
    spec,
    relations: Object.entries(relations).map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}

const ancestorsOf = (ref: string, entities: Entity[]) =>
  toCatalogEntries(entities).find(({ record }) => record.entityRef === ref)
    ?.ancestors;

it('rolls a component up into its system, its domains, its owner and the groups above', () => {
  expect(
    ancestorsOf('component:default/checkout', [
      entity('Component:checkout', { owner: 'shop-team', system: 'shop' }),
      entity('System:shop', { owner: 'platform', domain: 'commerce' }),
      entity('Domain:commerce', { subdomainOf: 'business' }),
      entity('Group:shop-team', { parent: 'engineering' }),
      entity('Group:engineering'),
    ]),
  ).toEqual([
    'domain:default/business',
    'domain:default/commerce',
    'group:default/engineering',
    'group:default/shop-team',
    'system:default/shop',
  ]);
});

it('takes relations before the spec, and knows what the catalog says', () => {
  const [{ record, ancestors }] = toCatalogEntries([
    entity(
      'Component:checkout',
      { owner: 'someone-else' },
      { ownedBy: 'user:default/ada', partOf: 'system:Default/Shop' },
    ),
  ]);
  expect(record).toEqual({
    entityRef: 'component:default/checkout',
    kind: 'component',
    title: 'checkout',
    owner: 'user:default/ada',
    system: 'system:default/shop',
    tier: '1',
  });
  expect(ancestors).toEqual(['system:default/shop', 'user:default/ada']);
});

it('follows a circle once, and leaves out the entity itself', () => {
  const circle = [
    entity('Group:a', { parent: 'b' }),
    entity('Group:b', { parent: 'a' }),
  ];
  expect(ancestorsOf('group:default/a', circle)).toEqual(['group:default/b']);
});

it('lives with references that are none', () => {
  expect(
    ancestorsOf('component:default/a', [
      entity('Component:a', { owner: '::/' }),
    ]),
  ).toEqual([]);
});

it('keeps the annotations that say which alerts of others are its own, and no more of them than may be read', () => {
  const checkout = entity('Component:checkout');
  checkout.metadata.annotations = {
    'nines.dev/alert-selector': `a="\0${'x'.repeat(9_000)}"`,
    'prometheus.io/alert': 'all',
    'prometheus.io/rule': 'up',
    'grafana/alert-label-selector': '',
  };
  const [{ record }] = toCatalogEntries([checkout]);
  expect(record.alertAnnotations).toEqual({
    'nines.dev/alert-selector': `a="${'x'.repeat(3_997)}`,
    'prometheus.io/alert': 'all',
  });
});

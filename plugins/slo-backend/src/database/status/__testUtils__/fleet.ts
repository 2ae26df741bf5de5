import {
  Instant,
  ListSlosQuery,
  listSlosQuery,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { buildStatus } from '../../../__testUtils__/buildStatus';
import { migrationsDirectory } from '../../openDatabase';

export const MINUTE = 60_000;
export const NOW = (29_000_000 * MINUTE) as Instant;
export const later = (minutes: number) => (NOW + minutes * MINUTE) as Instant;
export const ALL: ReadableEntities = { kind: 'all' };

export const only = (...refs: string[]): ReadableEntities => ({
  kind: 'some',
  refsJson: JSON.stringify(refs),
});
export const query = (input: Record<string, unknown> = {}): ListSlosQuery =>
  listSlosQuery.parse(input);

const CATALOG = [
  ['component:default/checkout', 'component', 'Checkout', 'shop', 'web', '1'],
  ['component:default/search', 'component', 'Search', 'shop', 'web', '2'],
  ['api:default/orders', 'api', 'Orders', 'core', 'backend', null],
].map(([entity_ref, kind, title, owner, system, tier]) => ({
  entity_ref,
  kind,
  title,
  owner: `group:default/${owner}`,
  system: `system:default/${system}`,
  tier,
  fingerprint: '',
}));

export const CHECKOUT = buildStatus({
  entityRef: 'component:default/checkout',
  slo: 'availability',
  state: { kind: 'exhausted' },
  left: -0.3,
  computedAt: NOW,
});
export const SEARCH = buildStatus({
  entityRef: 'component:default/search',
  slo: 'latency_p95',
  state: { kind: 'healthy' },
  left: 0.8,
  computedAt: NOW,
});
export const ORDERS = buildStatus({
  entityRef: 'api:default/orders',
  slo: 'errors',
  state: { kind: 'noData', reason: 'silent' },
  computedAt: NOW,
});
export const UNLISTED = buildStatus({
  entityRef: 'component:default/unlisted',
  slo: 'uptime',
  state: { kind: 'burning' },
  left: 0.4,
  computedAt: NOW,
});
export const EVERYTHING = [SEARCH, ORDERS, UNLISTED, CHECKOUT];

/** Fills an empty database with what the catalog says. */
export async function seedCatalog(knex: Knex): Promise<void> {
  await knex.migrate.latest({ directory: migrationsDirectory });
  await knex('catalog_entities').insert(CATALOG);
  await knex('entity_parents').insert(
    CATALOG.flatMap(({ entity_ref, system }) => [
      { entity_ref, ancestor_ref: system },
      { entity_ref, ancestor_ref: 'domain:default/all' },
    ]),
  );
}

import { parseEntityRef } from '@backstage/catalog-model';
import { WireEntity } from '@nines/backstage-plugin-slo-common';
import { EntityJoinRow } from './tables';

/** Whose it is. An entity that the catalog no longer has is named by its ref. */
export function toWireEntity(row: EntityJoinRow): WireEntity {
  const { kind, name } = parseEntityRef(row.entity_ref);
  return {
    entityRef: row.entity_ref,
    kind: row.entity_kind ?? kind,
    title: row.entity_title ?? name,
    owner: row.entity_owner,
    system: row.entity_system,
    tier: row.entity_tier,
  };
}

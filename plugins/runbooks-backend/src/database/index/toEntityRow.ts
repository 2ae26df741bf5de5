import { hash } from '@nines/backstage-plugin-nines-node';
import { EntityRow } from '../rows';
import { EntityRecord } from './IndexStore';

/** Of `catalog_entities`, beside the ref. */
export const ENTITY_COLUMNS: (keyof EntityRow)[] = [
  'kind',
  'title',
  'owner',
  'system',
  'tier',
  'docs_ref',
  'docs_path',
  'fingerprint',
];

export function toEntityRow(record: EntityRecord): EntityRow {
  return {
    entity_ref: record.entityRef,
    kind: record.kind,
    title: record.title,
    owner: record.owner ?? null,
    system: record.system ?? null,
    tier: record.tier ?? null,
    docs_ref: record.docsRef ?? null,
    docs_path: record.docsPath ?? null,
    fingerprint: hash(record),
  };
}

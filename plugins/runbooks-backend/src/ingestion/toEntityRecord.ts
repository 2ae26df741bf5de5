import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DESCRIBED_FIELDS,
  describeEntity,
  parseRefOf,
} from '@nines/backstage-plugin-nines-node';
import { cleanPath } from '@nines/backstage-plugin-runbooks-common';
import { TIER_ANNOTATION } from '@nines/backstage-plugin-slo-common';
import { EntityRecord } from '../database/index/IndexStore';

/** Kinds that runbooks can be for, or that own or contain what they are for. */
export const RUNBOOK_KINDS = [
  'Component',
  'API',
  'System',
  'Resource',
  'Domain',
  'Group',
] as const;

/** Where an entity's docs are. */
export const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';
/** Another entity, whose docs are this one's too. */
export const TECHDOCS_ENTITY_ANNOTATION = 'backstage.io/techdocs-entity';
/** The part of these docs that is about this one. */
export const TECHDOCS_PATH_ANNOTATION = 'backstage.io/techdocs-entity-path';

/** What of an entity is needed: keeps answers of a large catalog small. */
export const ENTITY_FIELDS = DESCRIBED_FIELDS;

export function toEntityRecord(entity: Entity): EntityRecord {
  const { annotations = {} } = entity.metadata;
  const tier = annotations[TIER_ANNOTATION]?.trim().slice(0, 63);
  return {
    ...describeEntity(entity),
    ...(tier && { tier }),
    ...docsOf(entity),
  };
}

/** Docs of another entity come before its own, as TechDocs has it. */
function docsOf(entity: Entity): Pick<EntityRecord, 'docsRef' | 'docsPath'> {
  const { annotations = {} } = entity.metadata;
  const other = parseRefOf(annotations[TECHDOCS_ENTITY_ANNOTATION], entity);
  const own = stringifyEntityRef(entity);
  if (!other || other === own) {
    return annotations[TECHDOCS_ANNOTATION] ? { docsRef: own } : {};
  }
  const docsPath = cleanPath(annotations[TECHDOCS_PATH_ANNOTATION] ?? '');
  return { docsRef: other, ...(docsPath && { docsPath }) };
}

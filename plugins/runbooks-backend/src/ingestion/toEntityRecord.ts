import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
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
export const ENTITY_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'spec.owner',
  'spec.system',
  'relations',
];

export function toEntityRecord(entity: Entity): EntityRecord {
  const { title, name, annotations = {} } = entity.metadata;
  const [owner = toRef(entity, 'owner', 'group')] = related(
    entity,
    RELATION_OWNED_BY,
  );
  const [system = toRef(entity, 'system', 'system')] = related(
    entity,
    RELATION_PART_OF,
  ).filter(ref => ref.startsWith('system:'));
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const ref = stringifyEntityRef(entity);
  const tier = annotations[TIER_ANNOTATION]?.trim().slice(0, 63);
  return {
    entityRef: ref,
    kind,
    title: (title ?? name).replace(/\0/g, '').slice(0, 1_000),
    ...(owner && { owner }),
    // What a system promises as a whole is of that system
    ...(kind === 'system' ? { system: ref } : system && { system }),
    ...(tier && { tier }),
    ...docsOf(entity),
  };
}

/** Docs of another entity come before its own, as TechDocs has it. */
function docsOf(entity: Entity): Pick<EntityRecord, 'docsRef' | 'docsPath'> {
  const { annotations = {} } = entity.metadata;
  const other = parseRef(annotations[TECHDOCS_ENTITY_ANNOTATION], entity);
  const own = stringifyEntityRef(entity);
  if (!other || other === own) {
    return annotations[TECHDOCS_ANNOTATION] ? { docsRef: own } : {};
  }
  const docsPath = cleanPath(annotations[TECHDOCS_PATH_ANNOTATION] ?? '');
  return { docsRef: other, ...(docsPath && { docsPath }) };
}

function related(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}

/** From the spec, where the catalog has not made relations yet. */
function toRef(entity: Entity, field: string, defaultKind: string) {
  const value = entity.spec?.[field];
  return typeof value === 'string'
    ? parseRef(value, entity, defaultKind)
    : undefined;
}

function parseRef(
  value: string | undefined,
  entity: Entity,
  defaultKind = 'component',
): string | undefined {
  if (!value) return undefined;
  try {
    const defaultNamespace = entity.metadata.namespace ?? 'default';
    return stringifyEntityRef(
      parseEntityRef(value, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined; // a reference that the catalog itself cannot follow
  }
}

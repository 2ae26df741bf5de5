import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** What {@link describeEntity} needs of an entity. @public */
export const DESCRIBED_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'spec.owner',
  'spec.system',
  'relations',
];

/** What our backends keep of an entity of the catalog; refs are in lower case. @public */
export type DescribedEntity = {
  readonly entityRef: string;
  readonly kind: string;
  readonly title: string;
  readonly owner?: string;
  /** That it is a part of; of a system, itself. */
  readonly system?: string;
};

/** By its relations; by its spec where the catalog has not made them yet. @public */
export function describeEntity(entity: Entity): DescribedEntity {
  const { title, name } = entity.metadata;
  const [owner = specRef(entity, 'owner', 'group')] = relatedRefs(
    entity,
    RELATION_OWNED_BY,
  );
  const [system = specRef(entity, 'system', 'system')] = relatedRefs(
    entity,
    RELATION_PART_OF,
  ).filter(ref => ref.startsWith('system:'));
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const entityRef = stringifyEntityRef(entity);
  return {
    entityRef,
    kind,
    title: (title ?? name).replace(/\0/g, '').slice(0, 1_000),
    ...(owner && { owner }),
    // What a system promises as a whole is of that system
    ...(kind === 'system' ? { system: entityRef } : system && { system }),
  };
}

/** Targets of the relations of one type, in lower case. @public */
export function relatedRefs(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}

/** A ref that the spec of an entity names. @public */
export function specRef(
  entity: Entity,
  field: string,
  defaultKind: string,
): string | undefined {
  const value = entity.spec?.[field];
  return typeof value === 'string'
    ? parseRefOf(value, entity, defaultKind)
    : undefined;
}

/** A ref as an entity writes it: without a namespace, in its own. Undefined where even the catalog could not follow it. @public */
export function parseRefOf(
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
    return undefined;
  }
}

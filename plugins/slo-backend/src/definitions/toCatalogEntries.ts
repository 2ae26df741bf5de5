import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  EXTERNAL_ALERT_ANNOTATIONS,
  TIER_ANNOTATION,
} from '@nines/backstage-plugin-slo-common';
import { CatalogEntry } from '../database/definitions/DefinitionStore';

/** Kinds that can have SLOs, or contain what has. */
export const SLO_KINDS = [
  'Component',
  'API',
  'System',
  'Resource',
  'Domain',
  'Group',
] as const;

/** What of an entity is needed: keeps answers of a large catalog small. */
export const ENTITY_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'metadata.labels',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.domain',
  'spec.parent',
  'spec.subcomponentOf',
  'spec.subdomainOf',
  'relations',
];

/** Who an entity belongs to, one step up. */
type Parents = {
  readonly owners: readonly string[];
  /** System, domain, component that it is a part of. */
  readonly wholes: readonly string[];
  /** Of a group. */
  readonly parentGroups: readonly string[];
};

/**
 * Entities with all that they roll up into: what they are part of, at any depth; their owners, and the groups above those.
 * What owns a system does not own its parts.
 */
export function toCatalogEntries(entities: readonly Entity[]): CatalogEntry[] {
  const parents = new Map(
    entities.map(entity => [refOf(entity), parentsOf(entity)]),
  );
  const climb = (from: readonly string[], step: keyof Parents) =>
    reachable(from, ref => parents.get(ref)?.[step] ?? []);

  return entities.map(entity => {
    const entityRef = refOf(entity);
    const own = parentsOf(entity);
    const ancestors = new Set([
      ...climb(own.wholes, 'wholes'),
      ...climb([...own.owners, ...own.parentGroups], 'parentGroups'),
    ]);
    ancestors.delete(entityRef);
    return {
      record: toRecord(entity, own),
      ancestors: [...ancestors].sort(),
    };
  });
}

function toRecord(entity: Entity, { owners, wholes }: Parents) {
  const { title, name, annotations } = entity.metadata;
  const [owner] = owners;
  const system = wholes.find(ref => ref.startsWith('system:'));
  const tier = annotations?.[TIER_ANNOTATION];
  const alertAnnotations = alertAnnotationsOf(annotations);
  return {
    entityRef: refOf(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
    title: (title ?? name).replace(/\0/g, '').slice(0, 1_000),
    ...(owner && { owner }),
    ...(system && { system }),
    ...(tier && { tier: tier.trim().slice(0, 63) }),
    ...(alertAnnotations && { alertAnnotations }),
  };
}

/** What is longer than any of them may be is kept long enough to be refused. */
const MOST_ANNOTATION = 4_000;

function alertAnnotationsOf(
  annotations: Readonly<Record<string, string>> = {},
) {
  const found = EXTERNAL_ALERT_ANNOTATIONS.flatMap(key => {
    const text = annotations[key];
    return text
      ? [[key, text.replace(/\0/g, '').slice(0, MOST_ANNOTATION)] as const]
      : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** From relations; from the spec where the catalog has not made them yet. */
function parentsOf(entity: Entity): Parents {
  const { spec = {} } = entity;
  const related = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  const named = (field: string, kind: string) =>
    toRef(spec[field], kind, entity.metadata.namespace);
  const either = (some: string[], others: (string | undefined)[]) =>
    some.length > 0 ? some : others.flatMap(ref => ref ?? []);
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  return {
    owners: either(related(RELATION_OWNED_BY), [named('owner', 'group')]),
    wholes: either(related(RELATION_PART_OF), [
      named('system', 'system'),
      named('domain', 'domain'),
      named('subcomponentOf', 'component'),
      named('subdomainOf', 'domain'),
    ]),
    parentGroups: isGroup
      ? either(related(RELATION_CHILD_OF), [named('parent', 'group')])
      : [],
  };
}

function toRef(
  value: unknown,
  defaultKind: string,
  defaultNamespace = 'default',
): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const ref = parseEntityRef(value, { defaultKind, defaultNamespace });
    return stringifyEntityRef(ref);
  } catch {
    return undefined; // a reference that the catalog itself cannot follow
  }
}

function reachable(
  from: readonly string[],
  next: (ref: string) => readonly string[],
): Set<string> {
  const seen = new Set(from);
  for (const ref of seen) next(ref).forEach(parent => seen.add(parent));
  return seen;
}

function refOf(entity: Entity): string {
  return stringifyEntityRef(entity);
}

import { parseEntityRef } from '@backstage/catalog-model';

/** `kind/namespace/name`, each encoded: the path form of an entity ref. */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/');
}

/** Path of one SLO, both in the HTTP API and in the frontend's routes. */
export function sloPath(id: { entityRef: string; slo: string }): string {
  return `/slos/${entityPath(id.entityRef)}/${encodeURIComponent(id.slo)}`;
}

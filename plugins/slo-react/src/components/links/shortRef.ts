import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/** What a person calls an entity whose title is not known: its name, with the namespace where that is not the usual one. @public */
export function shortRef(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'component',
  });
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}

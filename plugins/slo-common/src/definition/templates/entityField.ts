import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';

/**
 * The value of a field of an entity by its dotted path. Keys may hold dots themselves, as those of annotations do:
 * `metadata.annotations.backstage.io/techdocs-ref`.
 */
export function entityField(entity: Entity, path: string): unknown {
  const found = fieldAt(entity, path.split('.'));
  const isNamespace = path === 'metadata.namespace';
  return found ?? (isNamespace ? DEFAULT_NAMESPACE : undefined);
}

function fieldAt(value: unknown, keys: readonly string[]): unknown {
  if (keys.length === 0) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (let length = 1; length <= keys.length; length += 1) {
    const key = keys.slice(0, length).join('.');
    if (!Object.hasOwn(value, key)) continue;
    const found = fieldAt(Reflect.get(value, key), keys.slice(length));
    if (found !== undefined) return found;
  }
  return undefined;
}

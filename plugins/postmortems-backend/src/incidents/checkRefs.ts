import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** A ref in lower case. @throws InputError that names the field */
export function toRef(
  text: string,
  options: { readonly field: string; readonly defaultKind?: string },
): string {
  const { field, defaultKind } = options;
  try {
    const ref = parseEntityRef(text, {
      defaultKind,
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref);
  } catch {
    throw new InputError(
      `'${field}' has '${text}'; it is an entity ref such as ${
        defaultKind ?? 'component'
      }:default/name`,
    );
  }
}

/** Users and groups. @throws InputError that names the field */
export function toPerson(text: string, field: string): string {
  const ref = toRef(text, { field, defaultKind: 'user' });
  if (/^(user|group):/.test(ref)) return ref;
  throw new InputError(`'${field}' has '${text}'; it is a user or a group`);
}

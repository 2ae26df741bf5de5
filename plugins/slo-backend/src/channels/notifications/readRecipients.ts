import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** One entry of `slo.notifications.recipients`; config.d.ts says what each key means. */
export type Recipients = {
  readonly name: string;
  readonly entities: readonly string[];
  readonly owners: boolean;
};

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/** Reads and checks `slo.notifications`. @throws InputError that names the key, at start */
export function readRecipients(root: Config): readonly Recipients[] {
  const key = 'slo.notifications.recipients';
  const all = (root.getOptionalConfigArray(key) ?? []).map((config, index) =>
    readOne(config, `${key}[${index}]`),
  );
  const names = all.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return all;
  throw new InputError(`${key} has '${twice}' twice`);
}

function readOne(config: Config, path: string): Recipients {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `${path}.name is '${name}'; letters, digits, '.', '_' and '-' are allowed`,
    );
  }
  const owners = config.getOptionalBoolean('owners') ?? false;
  const refs = config.getOptionalStringArray('entities') ?? [];
  if (!owners && refs.length === 0) {
    throw new InputError(`${path} needs entities, or owners: true`);
  }
  return { name, owners, entities: refs.map(ref => readRef(ref, path)) };
}

function readRef(text: string, path: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultNamespace: 'default' }),
    );
  } catch {
    throw new InputError(
      `${path}.entities has '${text}'; write group:default/name or user:default/name`,
    );
  }
}

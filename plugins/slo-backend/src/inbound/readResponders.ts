import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { RespondersConfig } from './Responders';

const KEY = 'slo.alerting.responders';

/** Reads who may act on alerts from a chat: owners only, where nothing is set. @throws InputError */
export function readResponders(root: Config): RespondersConfig {
  const given = root.getOptionalStringArray(KEY) ?? ['owners'];
  return {
    owners: given.includes('owners'),
    refs: given.filter(each => each !== 'owners').map(toRef),
  };
}

function toRef(text: string): string {
  const ref = parse(text);
  if (ref && ['user', 'group'].includes(ref.kind.toLocaleLowerCase('en-US'))) {
    return stringifyEntityRef(ref);
  }
  throw new InputError(
    `${KEY} has '${text}'; it may be owners, or the ref of a user or a group such as group:default/on-call`,
  );
}

function parse(text: string) {
  try {
    return parseEntityRef(text);
  } catch {
    return undefined;
  }
}

import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { Millis } from '@nines/backstage-plugin-slo-common';

export function readUrl(config: Config, key: string, path: string): string {
  const text = config.getString(key);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new InputError(`${path}.${key} is not an http or https address`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${path}.${key} must be an address only; credentials belong in ${path}.auth`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

export function readAuth(config: Config, path: string): Record<string, string> {
  const auth = config.getOptionalConfig('auth');
  if (!auth) return {};
  switch (auth.getString('type')) {
    case 'basic': {
      const pair = `${auth.getString('username')}:${auth.getString(
        'password',
      )}`;
      return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    }
    case 'bearer':
      return { authorization: `Bearer ${auth.getString('token')}` };
    default:
      throw new InputError(`${path}.auth.type must be 'basic' or 'bearer'`);
  }
}

export function readHeaders(config: Config): Record<string, string> {
  const headers = config.getOptionalConfig('headers');
  return Object.fromEntries(
    headers
      ?.keys()
      .map(name => [name.toLowerCase(), headers.getString(name)]) ?? [],
  );
}

export function readDuration(
  config: Config,
  key: string,
  path: string,
  fallback: HumanDuration,
): Millis {
  const length = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : fallback,
  );
  if (!(length > 0)) throw new InputError(`${path}.${key} must be above 0`);
  return length as Millis;
}

export function readCount(
  config: Config,
  key: string,
  path: string,
  fallback: number,
): number {
  const count = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(`${path}.${key} must be a whole number above 0`);
  }
  return count;
}

/** @throws InputError that says which name is there twice */
export function assertUniqueNames(
  entries: readonly { readonly name: string }[],
  path: string,
): void {
  const names = entries.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new InputError(`${path} has '${twice}' twice`);
}

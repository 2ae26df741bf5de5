import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { Millis } from '@nines/backstage-plugin-slo-common';

/** One entry of `slo.prometheus.instances`; config.d.ts says what each key means. */
export type PrometheusInstanceConfig = {
  readonly name: string;
  readonly baseUrl: string;
  readonly linkUrl: string;
  readonly isDefault: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: Millis;
  readonly maxConcurrency: number;
  readonly maxResponseBytes: number;
  readonly lookback: Millis;
  readonly settleAfter: Millis;
  readonly breakerThreshold: number;
  readonly breakerPause: Millis;
};

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/**
 * Reads and checks `slo.prometheus`: the only place that knows its keys.
 *
 * @throws InputError that names the key, at start
 */
export function readPrometheusConfig(
  root: Config,
): readonly PrometheusInstanceConfig[] {
  const configs = root.getOptionalConfigArray('slo.prometheus.instances') ?? [];
  const instances = configs.map((config, index) =>
    readInstance(config, `slo.prometheus.instances[${index}]`, {
      isOnly: configs.length === 1,
    }),
  );
  const names = instances.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`slo.prometheus.instances has '${twice}' twice`);
  }
  const defaults = instances.filter(({ isDefault }) => isDefault);
  if (defaults.length > 1) {
    throw new InputError(
      `slo.prometheus.instances has more than one default: ${defaults
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }
  return instances;
}

function readInstance(
  config: Config,
  path: string,
  { isOnly }: { isOnly: boolean },
): PrometheusInstanceConfig {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `${path}.name is '${name}'; letters, digits, '.', '_' and '-' are allowed`,
    );
  }
  const baseUrl = readUrl(config, 'baseUrl', path);
  return {
    name,
    baseUrl,
    linkUrl: config.has('linkUrl') ? readUrl(config, 'linkUrl', path) : baseUrl,
    isDefault: config.getOptionalBoolean('default') ?? isOnly,
    headers: { ...readHeaders(config), ...readAuth(config, path) },
    timeout: readDuration(config, 'timeout', path, { seconds: 20 }),
    maxConcurrency: readCount(config, 'maxConcurrency', path, 4),
    maxResponseBytes: readCount(config, 'maxResponseBytes', path, 33_554_432),
    lookback: readDuration(config, 'lookback', path, { minutes: 5 }),
    settleAfter: readDuration(config, 'settleAfter', path, { minutes: 5 }),
    breakerThreshold: readCount(config, 'breakerThreshold', path, 5),
    breakerPause: readDuration(config, 'breakerPause', path, { seconds: 30 }),
  };
}

function readUrl(config: Config, key: string, path: string): string {
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

function readAuth(config: Config, path: string): Record<string, string> {
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

function readHeaders(config: Config): Record<string, string> {
  const headers = config.getOptionalConfig('headers');
  return Object.fromEntries(
    headers
      ?.keys()
      .map(name => [name.toLowerCase(), headers.getString(name)]) ?? [],
  );
}

function readDuration(
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

function readCount(
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

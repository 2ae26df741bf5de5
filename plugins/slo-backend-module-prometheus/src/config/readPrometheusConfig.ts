import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Millis } from '@nines/backstage-plugin-slo-common';
import { EndpointConfig, readEndpoint } from './readEndpoint';
import { assertUniqueNames, readDuration } from './readValues';

/** One entry of `slo.prometheus.instances`; config.d.ts says what each key means. */
export type PrometheusInstanceConfig = EndpointConfig & {
  readonly isDefault: boolean;
  /** Whether its alerts are collected. */
  readonly alerts: boolean;
  readonly lookback: Millis;
  readonly settleAfter: Millis;
};

/**
 * Reads and checks `slo.prometheus`: the only place that knows its keys.
 *
 * @throws InputError that names the key, at start
 */
export function readPrometheusConfig(
  root: Config,
): readonly PrometheusInstanceConfig[] {
  const key = 'slo.prometheus.instances';
  const configs = root.getOptionalConfigArray(key) ?? [];
  const instances = configs.map((config, index) =>
    readInstance(config, `${key}[${index}]`, { isOnly: configs.length === 1 }),
  );
  assertUniqueNames(instances, key);
  const defaults = instances.filter(({ isDefault }) => isDefault);
  if (defaults.length > 1) {
    const names = defaults.map(({ name }) => name).join(', ');
    throw new InputError(`${key} has more than one default: ${names}`);
  }
  return instances;
}

function readInstance(
  config: Config,
  path: string,
  { isOnly }: { isOnly: boolean },
): PrometheusInstanceConfig {
  return {
    ...readEndpoint(config, path, {
      timeout: { seconds: 20 },
      maxConcurrency: 4,
      maxResponseBytes: 33_554_432,
    }),
    isDefault: config.getOptionalBoolean('default') ?? isOnly,
    alerts: config.getOptionalBoolean('alerts') ?? true,
    lookback: readDuration(config, 'lookback', path, { minutes: 5 }),
    settleAfter: readDuration(config, 'settleAfter', path, { minutes: 5 }),
  };
}

import { Config } from '@backstage/config';
import { EndpointConfig, readEndpoint } from './readEndpoint';
import { assertUniqueNames } from './readValues';

/**
 * Reads and checks `slo.alertmanager.instances`.
 *
 * @throws InputError that names the key, at start
 */
export function readAlertmanagerConfig(
  root: Config,
): readonly EndpointConfig[] {
  const key = 'slo.alertmanager.instances';
  const configs = root.getOptionalConfigArray(key) ?? [];
  const instances = configs.map((config, index) =>
    readEndpoint(config, `${key}[${index}]`, {
      timeout: { seconds: 10 },
      maxConcurrency: 2,
      maxResponseBytes: 16_777_216,
    }),
  );
  assertUniqueNames(instances, key);
  return instances;
}

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { PrometheusInstance } from './client/PrometheusInstance';
import { readPrometheusConfig } from './config';
import { PrometheusSource } from './PrometheusSource';

/**
 * Makes the source that the module registers, from `slo.prometheus`.
 *
 * @throws InputError where the configuration is wrong
 * @public
 */
export function createPrometheusSource(options: {
  config: Config;
  logger: LoggerService;
}): SliSource {
  const instances = readPrometheusConfig(options.config);
  return new PrometheusSource(
    instances.map(one => new PrometheusInstance(one, options.logger)),
  );
}

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { PrometheusSource } from './PrometheusSource';
import { PrometheusInstance } from './client/PrometheusInstance';
import { readPrometheusConfig } from './config/readPrometheusConfig';

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
  return new PrometheusSource(createInstances(options));
}

/** Each configured instance, once: whoever asks it shares its breaker. */
export function createInstances(options: {
  config: Config;
  logger: LoggerService;
}): PrometheusInstance[] {
  return readPrometheusConfig(options.config).map(
    one => new PrometheusInstance(one, options.logger),
  );
}

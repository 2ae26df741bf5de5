import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { sloSourcesExtensionPoint } from '@nines/backstage-plugin-slo-node';
import { PrometheusInstance } from './client/PrometheusInstance';
import { readPrometheusConfig } from './config';
import { PrometheusSource } from './PrometheusSource';

/**
 * Measures SLOs with Prometheus, Thanos, Mimir and VictoriaMetrics; the instances stand in `slo.prometheus`.
 *
 * @public
 */
export const sloModulePrometheus = createBackendModule({
  pluginId: 'slo',
  moduleId: 'prometheus',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: sloSourcesExtensionPoint,
      },
      async init({ config, logger, sources }) {
        const instances = readPrometheusConfig(config).map(
          one => new PrometheusInstance(one, logger),
        );
        sources.addSource(new PrometheusSource(instances));
      },
    });
  },
});

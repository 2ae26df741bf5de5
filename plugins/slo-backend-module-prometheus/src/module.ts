import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { sloSourcesExtensionPoint } from '@nines/backstage-plugin-slo-node';
import { createPrometheusSource } from './createPrometheusSource';

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
        sources.addSource(createPrometheusSource({ config, logger }));
      },
    });
  },
});

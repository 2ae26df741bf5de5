import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  sloExternalAlertsExtensionPoint,
  sloSourcesExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import { PrometheusSource } from './PrometheusSource';
import { AlertmanagerAlerts } from './alerts/AlertmanagerAlerts';
import { PrometheusAlerts } from './alerts/PrometheusAlerts';
import { readAlertmanagerConfig } from './config/readAlertmanagerConfig';
import { createInstances } from './createPrometheusSource';

/**
 * Measures SLOs with Prometheus, Thanos, Mimir and VictoriaMetrics, and tells what alerts they and Alertmanagers have open; the
 * instances stand in `slo.prometheus` and `slo.alertmanager`.
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
        externalAlerts: sloExternalAlertsExtensionPoint,
      },
      async init({ config, logger, sources, externalAlerts }) {
        const instances = createInstances({ config, logger });
        sources.addSource(new PrometheusSource(instances));
        for (const instance of instances) {
          if (!instance.config.alerts) continue;
          externalAlerts.addSource(new PrometheusAlerts(instance));
        }
        for (const one of readAlertmanagerConfig(config)) {
          externalAlerts.addSource(new AlertmanagerAlerts(one));
        }
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  sloChannelsExtensionPoint,
  sloInboundExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import { PagerDutyChannel } from './channel/PagerDutyChannel';
import { readPagerDutyConfig } from './config';
import { createPagerDutyInbound } from './inbound/createPagerDutyInbound';

/**
 * Pages through PagerDuty and takes back what people do there; services and secrets stand in `slo.pagerduty`.
 *
 * @public
 */
export const sloModulePagerDuty = createBackendModule({
  pluginId: 'slo',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        channels: sloChannelsExtensionPoint,
        inbound: sloInboundExtensionPoint,
      },
      async init({ config, logger, channels, inbound }) {
        const { services, webhookSecrets } = readPagerDutyConfig(config);
        channels.addChannel(new PagerDutyChannel({ services, logger }));
        if (webhookSecrets.length > 0) {
          inbound.addRoute(createPagerDutyInbound({ secrets: webhookSecrets }));
        }
      },
    });
  },
});

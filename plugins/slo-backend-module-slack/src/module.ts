import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  sloChannelsExtensionPoint,
  sloInboundExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import { SlackChannel } from './channel/SlackChannel';
import { readSlackConfig } from './config';
import { createSlackInbound } from './inbound/createSlackInbound';
import { createUserLookup } from './inbound/createUserLookup';

/**
 * Tells alerts to Slack and takes acknowledgements from its buttons; channels and secrets stand in `slo.slack`.
 *
 * @public
 */
export const sloModuleSlack = createBackendModule({
  pluginId: 'slo',
  moduleId: 'slack',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        channels: sloChannelsExtensionPoint,
        inbound: sloInboundExtensionPoint,
      },
      async init({ auth, catalog, config, channels, inbound }) {
        const { channels: configured, interactivity } = readSlackConfig(config);
        const canAct = interactivity !== undefined;
        channels.addChannel(new SlackChannel({ channels: configured, canAct }));
        if (!interactivity) return;
        const { signingSecrets, users } = interactivity;
        inbound.addRoute(
          createSlackInbound({
            signingSecrets,
            userOf: createUserLookup({ users, catalog, auth }),
            origins: configured.flatMap(each =>
              each.form === 'api' ? [new URL(each.apiUrl).origin] : [],
            ),
          }),
        );
      },
    });
  },
});

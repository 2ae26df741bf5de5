import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  InboundRoute,
  NotificationChannel,
  sloChannelsExtensionPoint,
  sloInboundExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import module from './index';

async function start(data: JsonObject) {
  const channels: NotificationChannel[] = [];
  const routes: InboundRoute[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        sloChannelsExtensionPoint,
        {
          addChannel(channel: NotificationChannel) {
            channels.push(channel);
          },
        },
      ],
      [
        sloInboundExtensionPoint,
        {
          addRoute(route: InboundRoute) {
            routes.push(route);
          },
        },
      ],
    ],
    features: [module, mockServices.rootConfig.factory({ data })],
  });
  await backend.stop();
  return { channels, routes };
}

const services = [{ name: 'payments', routingKey: 'k'.repeat(32) }];

it('adds the channel, and the route once there is a secret', async () => {
  const webhook = { secrets: ['a-secret-of-webhooks'] };
  const slo = { pagerduty: { services, webhook } };
  const { channels, routes } = await start({ slo });
  expect(channels.map(({ type }) => type)).toEqual(['pagerduty']);
  expect(channels[0].destinations.map(({ name }) => name)).toEqual([
    'payments',
  ]);
  expect(routes.map(({ name }) => name)).toEqual(['pagerduty']);
});

it('opens no route without a secret to check it by', async () => {
  const { routes } = await start({ slo: { pagerduty: { services } } });
  expect(routes).toEqual([]);
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { SloClient } from '@nines/backstage-plugin-slo-common';
import { RequestCounter } from './RequestCounter';
import { CountingProcess, toPushItems } from './toPushItems';

/** Pushes what a counter counted to the SLO plugin, twice a minute, as any service would: by HTTP, with a service token. */
export function createPushModule(
  counter: RequestCounter,
  process: CountingProcess,
) {
  return createBackendModule({
    pluginId: 'slo',
    moduleId: 'self-monitoring',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          discovery: coreServices.discovery,
          logger: coreServices.logger,
          scheduler: coreServices.scheduler,
        },
        async init({ auth, discovery, logger, scheduler }) {
          const client = new SloClient({
            fetchApi: {
              fetch: async (input, init) => {
                const baseUrl = await discovery.getBaseUrl('slo');
                const url = String(input).replace('plugin://slo', baseUrl);
                return await fetch(url, init);
              },
            },
          });

          async function push(signal: AbortSignal) {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId: 'slo',
            });
            const now = new Date();
            const items = toPushItems(counter.counts, process, now);
            const idempotencyKey = `${process.stream} ${now.toISOString()}`;
            const answer = await client.push(
              { items },
              { token, idempotencyKey, signal },
            );
            for (const { message } of answer.items) {
              if (message) logger.warn(`Own requests not counted: ${message}`);
            }
          }

          await scheduler.scheduleTask({
            id: 'push-own-requests',
            scope: 'local',
            frequency: { seconds: 30 },
            timeout: { seconds: 20 },
            initialDelay: { seconds: 30 },
            fn: push,
          });
        },
      });
    },
  });
}

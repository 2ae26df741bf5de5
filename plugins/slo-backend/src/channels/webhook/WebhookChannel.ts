import {
  ChannelDestination,
  ConfiguredByName,
  DeliveryOutcome,
  NotificationChannel,
  SendRequest,
  classifyAnswer,
  postOnce,
} from '@nines/backstage-plugin-slo-node';
import { FORBIDDEN_ADDRESS, createGuardedFetch } from './createGuardedFetch';
import { WebhookEndpoint } from './readWebhookConfig';
import { signWebhook } from './signWebhook';
import { toWebhookBody } from './webhookBody';

const TIMEOUT_MS = 12_000;

type Endpoint = WebhookEndpoint & { readonly fetch: typeof fetch };

/** Signed webhooks by Standard Webhooks 1.0.0, to endpoints of app-config. They are not redirected, and connect nowhere else. */
export class WebhookChannel implements NotificationChannel {
  readonly type = 'webhook';
  readonly destinations: readonly ChannelDestination[];
  readonly #endpoints: ConfiguredByName<Endpoint>;
  readonly #now: () => Promise<number>;

  constructor(options: {
    readonly endpoints: readonly WebhookEndpoint[];
    /** Epoch ms; receivers compare it with their own. */
    readonly now: () => Promise<number>;
  }) {
    const { endpoints, now } = options;
    this.#now = now;
    this.#endpoints = new ConfiguredByName(
      'slo.webhook.endpoints',
      endpoints.map(each => {
        return { ...each, fetch: createGuardedFetch(each.scope) };
      }),
    );
    this.destinations = endpoints.map(({ name, url, perMinute }) => ({
      name,
      perMinute,
      description: `Signed webhook to ${new URL(url).host}`,
    }));
  }

  async send(request: SendRequest): Promise<DeliveryOutcome> {
    const { notification, destination, minimal, signal } = request;
    const found = this.#endpoints.find(destination);
    if (!found.ok) return found.error;
    const { url, secrets, fetch } = found.value;
    const body = JSON.stringify(toWebhookBody(notification, { minimal }));
    const id = `msg_${notification.idempotencyKey.replaceAll('.', '_')}`;
    const at = await this.#now();
    const answer = await postOnce({
      url,
      headers: {
        'content-type': 'application/json',
        ...signWebhook({ id, at, body, secrets }),
      },
      body,
      signal,
      timeoutMs: TIMEOUT_MS,
      fetch,
    });
    if (answer.kind === 'failed' && answer.code === FORBIDDEN_ADDRESS) {
      const message = `Destination address is not allowed: ${
        new URL(url).host
      } leads into a private network`;
      return { outcome: 'badDestination', message };
    }
    const { pathname, search } = new URL(url);
    const hidden = [url, ...(pathname === '/' ? [] : [pathname]), search];
    const status = answer.kind === 'answered' ? answer.status : undefined;
    return (
      classifyAnswer(answer, [...secrets, ...hidden]) ?? {
        outcome: 'delivered',
        status,
      }
    );
  }
}

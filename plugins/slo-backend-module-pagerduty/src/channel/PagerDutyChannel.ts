import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ChangeRequest,
  ChannelDestination,
  ConfiguredByName,
  DeliveryOutcome,
  NotificationChannel,
  SendRequest,
  classifyAnswer,
  postOnce,
} from '@nines/backstage-plugin-slo-node';
import { PagerDutyService } from '../config';
import { toChangeBody } from '../events/toChangeBody';
import { toBody } from '../events/toBody';
import { toEvent } from '../events/toEvent';
import { PagerDutyEvent } from '../events/types';
import { fingerprintOf, pinnedKey } from './pinKey';

/** Pages through the Events API v2: one incident per group of alerts, which later messages add to, acknowledge and resolve. */
export class PagerDutyChannel implements NotificationChannel {
  readonly type = 'pagerduty';
  readonly destinations: readonly ChannelDestination[];
  readonly #services: ConfiguredByName<PagerDutyService>;
  readonly #logger: LoggerService;

  constructor(options: {
    readonly services: readonly PagerDutyService[];
    readonly logger: LoggerService;
  }) {
    const { services, logger } = options;
    this.#logger = logger;
    this.#services = new ConfiguredByName('slo.pagerduty.services', services);
    this.destinations = services.map(service => ({
      name: service.name,
      perMinute: service.perMinute,
      takesChanges: service.changeEvents,
      description: `PagerDuty, integration key …${service.routingKey.slice(
        -4,
      )}`,
    }));
  }

  async send(request: SendRequest): Promise<DeliveryOutcome> {
    const { notification, destination, state, minimal, signal } = request;
    const found = this.#services.find(destination);
    if (!found.ok) return found.error;
    const service = found.value;
    const event = toEvent(notification, { minimal });
    const key = keyFor(service, event, request);
    if (!key.found) return keyIsGone(destination);
    const { routingKey } = key;
    const { body, wasCut } = toBody(event, routingKey);
    if (wasCut) {
      this.#logger.warn('Sent a page without its details: over 512 KB', {
        groupId: notification.groupId,
      });
    }
    const told = await post(service, '/v2/enqueue', { body, signal });
    if (told.outcome !== 'delivered') return told;
    return {
      ...told,
      state: { ...state, key: fingerprintOf(routingKey) },
      ...(wasCut && { isCut: true }),
    };
  }

  async sendChange(request: ChangeRequest): Promise<DeliveryOutcome> {
    const { destination, signal } = request;
    const found = this.#services.find(destination);
    if (!found.ok) return found.error;
    const service = found.value;
    const body = toChangeBody(request, service.routingKey);
    return await post(service, '/v2/change/enqueue', { body, signal });
  }
}

async function post(
  service: PagerDutyService,
  path: string,
  { body, signal }: { readonly body: string; readonly signal: AbortSignal },
): Promise<DeliveryOutcome> {
  const answer = await postOnce({
    url: `${service.baseUrl}${path}`,
    headers: { 'content-type': 'application/json' },
    body,
    signal,
  });
  const failed = classifyAnswer(answer, secretsOf(service));
  if (failed) return failed;
  const status = answer.kind === 'answered' ? answer.status : undefined;
  return { outcome: 'delivered', status };
}

/** A trigger may open a new incident by today's key, where the old key is gone; what names an incident may not. */
function keyFor(
  service: PagerDutyService,
  event: PagerDutyEvent,
  { state }: SendRequest,
) {
  const pinned = pinnedKey(service, state);
  if (pinned.found || event.event_action !== 'trigger') return pinned;
  return { found: true, routingKey: service.routingKey } as const;
}

function secretsOf({ routingKey, previousRoutingKeys }: PagerDutyService) {
  return [routingKey, ...previousRoutingKeys];
}

function keyIsGone(name: string): DeliveryOutcome {
  const message = `The integration key that opened this incident is no longer among those of '${name}'. Add it to previousRoutingKeys, or close the incident in PagerDuty`;
  return { outcome: 'badDestination', message };
}

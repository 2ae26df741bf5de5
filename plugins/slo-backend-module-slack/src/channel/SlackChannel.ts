import {
  ChannelDestination,
  ConfiguredByName,
  DeliveryOutcome,
  NotificationChannel,
  SendRequest,
} from '@nines/backstage-plugin-slo-node';
import { SlackChannelConfig } from '../config';
import { sendByApi } from './sendByApi';
import { sendByWebhook } from './sendByWebhook';

/** Tells alerts to channels of Slack, through the Web API or, smaller, an incoming webhook. */
export class SlackChannel implements NotificationChannel {
  readonly type = 'slack';
  readonly destinations: readonly ChannelDestination[];
  readonly #channels: ConfiguredByName<SlackChannelConfig>;
  readonly #canAct: boolean;

  constructor(options: {
    readonly channels: readonly SlackChannelConfig[];
    /** Whether clicks on buttons reach us. */
    readonly canAct: boolean;
  }) {
    const { channels, canAct } = options;
    this.#canAct = canAct;
    this.#channels = new ConfiguredByName('slo.slack.channels', channels);
    this.destinations = channels.map(each => ({
      name: each.name,
      perMinute: each.perMinute,
      description:
        each.form === 'api'
          ? `Slack channel ${each.channel}, bot token …${each.token.slice(-4)}`
          : `Slack, incoming webhook …${each.webhookUrl.slice(-4)}`,
    }));
  }

  async send(request: SendRequest): Promise<DeliveryOutcome> {
    const found = this.#channels.find(request.destination);
    if (!found.ok) return found.error;
    const channel = found.value;
    return channel.form === 'api'
      ? await sendByApi(channel, request, { canAct: this.#canAct })
      : await sendByWebhook(channel.webhookUrl, request);
  }
}

import { Config } from '@backstage/config';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { NotificationChannel } from '@nines/backstage-plugin-slo-node';
import { NotificationsChannel } from './notifications/NotificationsChannel';
import { readRecipients } from './notifications/readRecipients';
import { WebhookChannel } from './webhook/WebhookChannel';
import { readWebhookConfig } from './webhook/readWebhookConfig';

/** The channels that need no module: signed webhooks, and the portal's own inbox. @throws InputError for a wrong config */
export function createChannels(options: {
  readonly config: Config;
  readonly clock: ClockService;
  readonly notifications: NotificationService;
}): NotificationChannel[] {
  const { config, clock, notifications } = options;
  return [
    new WebhookChannel({
      endpoints: readWebhookConfig(config),
      now: () => clock.now(),
    }),
    new NotificationsChannel({
      recipients: readRecipients(config),
      service: notifications,
    }),
  ];
}

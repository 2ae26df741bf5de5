import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { NotificationChannel } from '@nines/backstage-plugin-slo-node';
import { PagerDutyChannel } from './channel/PagerDutyChannel';
import { readPagerDutyConfig } from './config';

/**
 * The channel of `slo.pagerduty`, for processes that are no backend: benches and workers.
 *
 * @public
 */
export function createPagerDutyChannel(options: {
  readonly config: Config;
  readonly logger: LoggerService;
}): NotificationChannel {
  const { config, logger } = options;
  const { services } = readPagerDutyConfig(config);
  return new PagerDutyChannel({ services, logger });
}

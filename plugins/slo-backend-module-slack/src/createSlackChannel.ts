import { Config } from '@backstage/config';
import { NotificationChannel } from '@nines/backstage-plugin-slo-node';
import { SlackChannel } from './channel/SlackChannel';
import { readSlackConfig } from './config';

/**
 * The channel of `slo.slack`, for processes that are no backend: benches and workers.
 *
 * @public
 */
export function createSlackChannel(options: {
  readonly config: Config;
}): NotificationChannel {
  const { channels, interactivity } = readSlackConfig(options.config);
  return new SlackChannel({ channels, canAct: interactivity !== undefined });
}

import {
  ChannelDestination,
  NotificationChannel,
  SloChannelsExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import { KnownDestination } from '../database/outbox';

/** A destination and the channel that reaches it. */
export type RegisteredDestination = KnownDestination & {
  readonly channel: NotificationChannel;
  readonly destination: ChannelDestination;
};

const TYPE = /^[a-z][a-z0-9]*$/;

/** The channels that modules added, and their destinations by `<type>:<name>`. */
export class ChannelRegistry implements SloChannelsExtensionPoint {
  readonly #destinations = new Map<string, RegisteredDestination>();
  readonly #types = new Set<string>();

  addChannel(channel: NotificationChannel): void {
    const { type, destinations } = channel;
    if (!TYPE.test(type)) {
      throw new Error(
        `A notification channel's type is '${type}'; it is lower-case letters and digits`,
      );
    }
    if (this.#types.has(type)) {
      throw new Error(`A notification channel '${type}' was already added`);
    }
    const added = new Map<string, RegisteredDestination>();
    for (const destination of destinations) {
      const { name, perMinute } = destination;
      const ref = `${type}:${name}`;
      if (added.has(ref)) {
        throw new Error(
          `The channel '${type}' has two destinations '${name}'; names are unique in a channel`,
        );
      }
      if (destination.takesChanges && !channel.sendChange) {
        throw new Error(
          `Destination '${ref}' takes changes, and its channel has no sendChange`,
        );
      }
      if (!(perMinute > 0)) {
        throw new Error(
          `Destination '${ref}' takes ${perMinute} messages a minute; it must take some`,
        );
      }
      added.set(ref, { ref, perMinute, channel, destination });
    }
    this.#types.add(type);
    added.forEach((value, ref) => this.#destinations.set(ref, value));
  }

  find(ref: string): RegisteredDestination | undefined {
    return this.#destinations.get(ref);
  }

  list(): RegisteredDestination[] {
    return [...this.#destinations.values()];
  }
}

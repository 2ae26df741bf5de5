import { Result } from '@nines/backstage-plugin-slo-common';
import { DeliveryOutcome } from './NotificationChannel';

/**
 * The destinations that a channel's config has, by name. Messages outlive config: one that is gone has an outcome, and no bug.
 *
 * @public
 */
export class ConfiguredByName<T extends { readonly name: string }> {
  readonly #key: string;
  readonly #byName: ReadonlyMap<string, T>;

  /** @param key - of app-config, such as `slo.slack.channels` */
  constructor(key: string, items: readonly T[]) {
    this.#key = key;
    this.#byName = new Map(items.map(each => [each.name, each]));
  }

  find(name: string): Result<T, DeliveryOutcome> {
    const value = this.#byName.get(name);
    if (value) return { ok: true, value };
    const message = `${
      this.#key
    } has no '${name}' any more; add it again, or name another in the escalation policy`;
    return { ok: false, error: { outcome: 'badDestination', message } };
  }
}

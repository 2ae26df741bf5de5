import { setImmediate } from 'node:timers/promises';
import {
  ExternalAlertSource,
  ToldAlerts,
  ToldRule,
} from '@nines/backstage-plugin-slo-node';
import { PrometheusInstance } from '../client/PrometheusInstance';
import { pinnedLabels } from './pinnedLabels';

/** Expressions that are parsed before others get their turn. */
const RULES_A_TURN = 50;

/** The rules of a Prometheus, and what they have open. It knows no silences. */
export class PrometheusAlerts implements ExternalAlertSource {
  readonly origin = 'prometheus';
  readonly name: string;
  readonly #instance: PrometheusInstance;

  constructor(instance: PrometheusInstance) {
    this.name = instance.config.name;
    this.#instance = instance;
  }

  async list(options: { readonly signal: AbortSignal }): Promise<ToldAlerts> {
    const { alerts, total } = await this.#instance.alerts(options.signal);
    const { linkUrl } = this.#instance.config;
    const shown = alerts.map(alert => ({
      ...alert,
      url: `${linkUrl}/alerts?search=${encodeURIComponent(alert.name)}`,
    }));
    return { alerts: shown, total };
  }

  async rules(options: {
    readonly signal: AbortSignal;
  }): Promise<readonly ToldRule[]> {
    const { signal } = options;
    const told: ToldRule[] = [];
    for (const rule of await this.#instance.rules(signal)) {
      if (told.length % RULES_A_TURN === 0) await setImmediate();
      signal.throwIfAborted();
      const { expression, ...known } = rule;
      told.push({ ...known, pinned: pinnedLabels(expression) });
    }
    return told;
  }
}

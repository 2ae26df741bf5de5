import {
  ExternalAlertSource,
  ToldAlerts,
} from '@nines/backstage-plugin-slo-node';
import { PrometheusInstance } from '../client/PrometheusInstance';

/** What the rules of a Prometheus have open. It knows no silences. */
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
}

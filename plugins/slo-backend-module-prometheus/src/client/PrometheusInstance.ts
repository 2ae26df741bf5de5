import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant, Millis } from '@nines/backstage-plugin-slo-common';
import {
  SliInstanceStatus,
  ToldAlerts,
} from '@nines/backstage-plugin-slo-node';
import { parsePrometheusAlerts } from '../alerts/parsePrometheusAlerts';
import {
  AlertingRule,
  parsePrometheusRules,
} from '../alerts/parsePrometheusRules';
import { PrometheusInstanceConfig } from '../config/readPrometheusConfig';
import { Series } from '../increments/Series';
import { PrometheusClient } from './PrometheusClient';
import { InstanceGuard } from './InstanceGuard';
import { requestText } from './requestText';

/**
 * One configured instance: at most so many queries at a time, one circuit breaker, one state. After several failures in a row
 * it is left alone for a while, so that a dead instance costs a tick one timeout and says one thing, whatever the number of SLOs.
 */
export class PrometheusInstance {
  readonly config: PrometheusInstanceConfig;
  readonly #client: PrometheusClient;
  readonly #guard: InstanceGuard;
  readonly #logger: LoggerService;
  #status: SliInstanceStatus;

  constructor(config: PrometheusInstanceConfig, logger: LoggerService) {
    this.config = config;
    this.#client = new PrometheusClient(config);
    this.#logger = logger;
    this.#status = { instance: config.name, status: 'unknown' };
    this.#guard = new InstanceGuard(config);
  }

  async query(
    query: string,
    at: Instant,
    signal: AbortSignal,
  ): Promise<Series[]> {
    return await this.#guard.run(signal, () =>
      this.#client.query(query, at, signal),
    );
  }

  async queryRange(
    query: string,
    range: { start: Instant; end: Instant; step: Millis },
    signal: AbortSignal,
  ): Promise<Series[]> {
    return await this.#guard.run(signal, () =>
      this.#client.queryRange(query, range, signal),
    );
  }

  /** All alerts that it evaluates. */
  async alerts(signal: AbortSignal): Promise<ToldAlerts> {
    return await this.#guard.run(signal, async () => {
      const path = '/api/v1/alerts';
      const { text, status } = await requestText(this.config, { path, signal });
      return parsePrometheusAlerts(text, status);
    });
  }

  /** All rules that alerts come from; without their alerts, where it is new enough to leave them out. */
  async rules(signal: AbortSignal): Promise<readonly AlertingRule[]> {
    return await this.#guard.run(signal, async () => {
      const path = '/api/v1/rules?type=alert&exclude_alerts=true';
      const { text, status } = await requestText(this.config, { path, signal });
      return parsePrometheusRules(text, status);
    });
  }

  status(): SliInstanceStatus {
    return this.#status;
  }

  /** What a round of queries said of the instance: a failure, or that all were answered. Only a change is logged. */
  record(failure: string | undefined, now: Instant): void {
    const { name: instance } = this.config;
    const { status: before, since } = this.#status;
    if (failure === undefined) {
      if (before === 'failing') {
        this.#logger.info(`Prometheus instance '${instance}' answers again`);
      }
      this.#status = {
        instance,
        status: 'ok',
        since: before === 'ok' ? since : now,
      };
      return;
    }
    if (before !== 'failing') {
      this.#logger.warn(`Prometheus instance '${instance}' fails: ${failure}`);
    }
    this.#status = {
      instance,
      status: 'failing',
      message: failure,
      since: before === 'failing' ? since : now,
    };
  }
}

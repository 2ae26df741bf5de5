import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  IPolicy,
  bulkhead,
  circuitBreaker,
  handleType,
  wrap,
} from 'cockatiel';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant, Millis } from '@nines/backstage-plugin-slo-common';
import { SliInstanceStatus } from '@nines/backstage-plugin-slo-node';
import { PrometheusInstanceConfig } from '../config';
import { Series } from '../increments/Series';
import { PrometheusClient } from './PrometheusClient';
import { InstanceFailedError } from './PrometheusError';

/**
 * One configured instance: at most so many queries at a time, one circuit breaker, one state. After several failures in a row
 * it is left alone for a while, so that a dead instance costs a tick one timeout and says one thing, whatever the number of SLOs.
 */
export class PrometheusInstance {
  readonly config: PrometheusInstanceConfig;
  readonly #client: PrometheusClient;
  readonly #policy: IPolicy;
  readonly #logger: LoggerService;
  #status: SliInstanceStatus;
  #lastFailure = '';

  constructor(config: PrometheusInstanceConfig, logger: LoggerService) {
    this.config = config;
    this.#client = new PrometheusClient(config);
    this.#logger = logger;
    this.#status = { instance: config.name, status: 'unknown' };
    this.#policy = wrap(
      bulkhead(config.maxConcurrency, Infinity),
      circuitBreaker(handleType(InstanceFailedError), {
        halfOpenAfter: config.breakerPause,
        breaker: new ConsecutiveBreaker(config.breakerThreshold),
      }),
    );
  }

  async query(
    query: string,
    at: Instant,
    signal: AbortSignal,
  ): Promise<Series[]> {
    return await this.#guarded(signal, () =>
      this.#client.query(query, at, signal),
    );
  }

  async queryRange(
    query: string,
    range: { start: Instant; end: Instant; step: Millis },
    signal: AbortSignal,
  ): Promise<Series[]> {
    return await this.#guarded(signal, () =>
      this.#client.queryRange(query, range, signal),
    );
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

  async #guarded(
    signal: AbortSignal,
    ask: () => Promise<Series[]>,
  ): Promise<Series[]> {
    try {
      return await this.#policy.execute(async () => {
        signal.throwIfAborted();
        return await ask();
      });
    } catch (error) {
      if (error instanceof BrokenCircuitError) {
        throw new InstanceFailedError(this.#lastFailure, { cause: error });
      }
      if (error instanceof InstanceFailedError) {
        this.#lastFailure = error.message;
      }
      throw error;
    }
  }
}

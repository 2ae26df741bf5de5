import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  IPolicy,
  bulkhead,
  circuitBreaker,
  handleType,
  wrap,
} from 'cockatiel';
import { EndpointConfig } from '../config/readEndpoint';
import { InstanceFailedError } from './PrometheusError';

/** Lets at most so many requests to an instance run at a time, and none for a while after several failed in a row. */
export class InstanceGuard {
  readonly #policy: IPolicy;
  #lastFailure = '';

  constructor(
    config: Pick<
      EndpointConfig,
      'maxConcurrency' | 'breakerPause' | 'breakerThreshold'
    >,
  ) {
    this.#policy = wrap(
      bulkhead(config.maxConcurrency, Infinity),
      circuitBreaker(handleType(InstanceFailedError), {
        halfOpenAfter: config.breakerPause,
        breaker: new ConsecutiveBreaker(config.breakerThreshold),
      }),
    );
  }

  /** @throws what the request throws; while the instance is left alone, the failure that was last */
  async run<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(async () => {
        signal.throwIfAborted();
        return await request();
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

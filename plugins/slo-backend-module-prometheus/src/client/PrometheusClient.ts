import { isError } from '@backstage/errors';
import { Instant, Millis } from '@nines/backstage-plugin-slo-common';
import { Series } from '../increments/Series';
import { InstanceFailedError, isPrometheusError } from './PrometheusError';
import { parseAnswer } from './parseAnswer';
import { readLimitedText } from './readLimitedText';

/** How one instance is reached. */
export type PrometheusClientOptions = {
  readonly baseUrl: string;
  /** Credentials and tenant; never sent anywhere else, since redirects are not followed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Until the last byte of an answer. */
  readonly timeout: Millis;
  /** Of one answer, after decompression. */
  readonly maxResponseBytes: number;
};

/**
 * The two queries of the Prometheus HTTP API that we ask, as form posts. Rejects with one of the three errors of
 * PrometheusError, or with the reason of the signal.
 */
export class PrometheusClient {
  readonly #options: PrometheusClientOptions;

  constructor(options: PrometheusClientOptions) {
    this.#options = options;
  }

  /** An expression at one instant; a range vector answers raw samples. */
  async query(
    query: string,
    at: Instant,
    signal: AbortSignal,
  ): Promise<Series[]> {
    return await this.#post('query', { query, time: seconds(at) }, signal);
  }

  /** An expression at each step, both ends included. */
  async queryRange(
    query: string,
    range: { start: Instant; end: Instant; step: Millis },
    signal: AbortSignal,
  ): Promise<Series[]> {
    const { start, end, step } = range;
    return await this.#post(
      'query_range',
      {
        query,
        start: seconds(start),
        end: seconds(end),
        step: seconds(step),
      },
      signal,
    );
  }

  async #post(
    path: string,
    form: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Series[]> {
    const { baseUrl, headers, timeout, maxResponseBytes } = this.#options;
    const deadline = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(`${baseUrl}/api/v1/${path}`, {
        method: 'POST',
        headers: { ...headers, accept: 'application/json' },
        body: new URLSearchParams({ ...form, timeout: `${timeout}ms` }),
        redirect: 'manual',
        signal: AbortSignal.any([signal, deadline]),
      });
      refuseRedirect(response);
      const text = await readLimitedText(response, maxResponseBytes);
      return parseAnswer(text, response.status);
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) {
        throw new InstanceFailedError(`No answer within ${timeout / 1000} s`);
      }
      throw toInstanceError(error);
    }
  }
}

function refuseRedirect({ status }: Response): void {
  if (status >= 300 && status < 400) {
    throw new InstanceFailedError(
      `It redirects (HTTP status ${status}), which is not followed; is the address right?`,
    );
  }
}

/** What is no answer of Prometheus is a failed connection; fetch() says only that it failed, its cause says why. */
function toInstanceError(error: unknown): unknown {
  if (isPrometheusError(error) || !isError(error)) return error;
  const why = isError(error.cause) ? error.cause.message : '';
  return new InstanceFailedError(why || error.message, { cause: error });
}

function seconds(millis: number): string {
  return String(millis / 1000);
}

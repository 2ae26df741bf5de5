import { Instant, Millis } from '@nines/backstage-plugin-slo-common';
import { Series } from '../increments/Series';
import { parseAnswer } from './parseAnswer';
import { RequestOptions, requestText } from './requestText';

/**
 * The two queries of the Prometheus HTTP API that we ask, as form posts. Rejects with one of the three errors of
 * PrometheusError, or with the reason of the signal.
 */
export class PrometheusClient {
  readonly #options: RequestOptions;

  constructor(options: RequestOptions) {
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
    const { text, status } = await requestText(this.#options, {
      path: `/api/v1/${path}`,
      form: { ...form, timeout: `${this.#options.timeout}ms` },
      signal,
    });
    return parseAnswer(text, status);
  }
}

function seconds(millis: number): string {
  return String(millis / 1000);
}

import { z } from 'zod/v4';
import {
  InstanceFailedError,
  QueryRejectedError,
} from '../client/PrometheusError';

/** Most alerts, and most rules, that are kept of one instance. */
export const MOST_ALERTS = 5_000;
export const MOST_RULES = 5_000;

export const labelSet = z.record(z.string(), z.string());

/**
 * What an answer that is no query's holds.
 *
 * @param options.server - what should answer: `a Prometheus`
 * @param options.what - what it is asked for; alerts by default
 * @throws InstanceFailedError, or QueryRejectedError where it knows no such route: the rest of it may be well
 */
export function readAnswer<T>(
  answer: { readonly text: string; readonly status: number },
  options: {
    readonly schema: z.ZodType<T>;
    readonly server: string;
    readonly what?: 'alerts' | 'rules';
    readonly advice?: string;
  },
): T {
  const { text, status } = answer;
  const { what = 'alerts' } = options;
  if (status === 404 || status === 405) {
    throw new QueryRejectedError(
      `It tells no ${what} (HTTP status ${status}); is it ${options.server}?${
        options.advice ? ` ${options.advice}` : ''
      }`,
    );
  }
  if (status !== 200) {
    throw new InstanceFailedError(`It answered with HTTP status ${status}`);
  }
  const parsed = options.schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new InstanceFailedError(
    `It did not answer as ${options.server} does; is the address right?`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

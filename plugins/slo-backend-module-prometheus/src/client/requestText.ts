import { isError } from '@backstage/errors';
import { Millis } from '@nines/backstage-plugin-slo-common';
import { InstanceFailedError, isPrometheusError } from './PrometheusError';
import { readLimitedText } from './readLimitedText';

/** How one instance is reached. */
export type RequestOptions = {
  readonly baseUrl: string;
  /** Credentials and tenant; never sent anywhere else, since redirects are not followed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Until the last byte of an answer. */
  readonly timeout: Millis;
  /** Of one answer, after decompression. */
  readonly maxResponseBytes: number;
};

/**
 * Asks once, and answers the status and the whole body.
 *
 * @param request - `path` stands behind the base address; a POST where it has a form
 * @throws one of the errors of PrometheusError, or the reason of the signal
 */
export async function requestText(
  options: RequestOptions,
  request: {
    readonly path: string;
    readonly form?: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
): Promise<{ readonly text: string; readonly status: number }> {
  const { baseUrl, headers, timeout, maxResponseBytes } = options;
  const { path, form, signal } = request;
  const deadline = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      headers: { ...headers, accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.any([signal, deadline]),
    });
    refuseRedirect(response);
    const text = await readLimitedText(response, maxResponseBytes);
    return { text, status: response.status };
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.aborted) {
      throw new InstanceFailedError(`No answer within ${timeout / 1000} s`);
    }
    throw toInstanceError(error);
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

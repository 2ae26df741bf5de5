import { Result } from '@nines/backstage-plugin-slo-common';
import {
  InstanceFailedError,
  QueryRejectedError,
  isPrometheusError,
} from '../client/PrometheusError';

/** Turns the errors that an instance may answer with into a result; every other one stays thrown. */
export async function settle<T>(asking: Promise<T>): Promise<Result<T, Error>> {
  try {
    return { ok: true, value: await asking };
  } catch (error) {
    if (isPrometheusError(error)) return { ok: false, error };
    throw error;
  }
}

/** The error that says most about several answers: an instance that failed knows nothing of queries. */
export function worstError(
  results: readonly Result<unknown, Error>[],
): Error | undefined {
  const errors = results.flatMap(one => (one.ok ? [] : [one.error]));
  return (
    errors.find(error => error instanceof InstanceFailedError) ??
    errors.find(error => error instanceof QueryRejectedError) ??
    errors[0]
  );
}

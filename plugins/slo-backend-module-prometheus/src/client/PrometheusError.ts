/** The instance could not be asked, or did not answer as a Prometheus does: says nothing about the query. */
export class InstanceFailedError extends Error {
  override readonly name = 'InstanceFailedError';
}

/** The instance understood and refused the query: asking again gives the same answer. */
export class QueryRejectedError extends Error {
  override readonly name = 'QueryRejectedError';
}

/** The answer would be larger than what may be read, here or in the instance: a smaller question may be answered. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';
}

export type PrometheusError =
  | InstanceFailedError
  | QueryRejectedError
  | AnswerTooLargeError;

/** True for the three errors that say what became of a query. */
export function isPrometheusError(error: unknown): error is PrometheusError {
  return (
    error instanceof InstanceFailedError ||
    error instanceof QueryRejectedError ||
    error instanceof AnswerTooLargeError
  );
}

/** Why nothing could be shown, as far as the browser can tell. @public */
export type Failure =
  | 'forbidden'
  | 'unauthenticated'
  | 'notFound'
  | 'notInstalled'
  | 'unreachable'
  | 'busy'
  | 'drifted'
  | 'other';

/**
 * Reads an error of the SLO client. A 404 that our backend did not write itself means that it is not there at all.
 *
 * @public
 */
export function classifyFailure(error: Error): Failure {
  if (error.name === 'ZodError' || error.name === '$ZodError') return 'drifted';
  if (error instanceof SyntaxError) return 'drifted';
  if (error instanceof TypeError) return 'unreachable';
  switch (statusOf(error)) {
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
      return wroteItself(error) ? 'notFound' : 'notInstalled';
    case 429:
      return 'busy';
    case 502:
    case 503:
    case 504:
      return 'unreachable';
    default:
      return 'other';
  }
}

function statusOf(error: Error): number | undefined {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

function wroteItself({ cause }: Error): boolean {
  return cause instanceof Error && cause.name === 'NotFoundError';
}

/** True where somebody else was first: the version that one saw is not the latest any more. */
export function isConflict(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return 'statusCode' in error && error.statusCode === 409;
}

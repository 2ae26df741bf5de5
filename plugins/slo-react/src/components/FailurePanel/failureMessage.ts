/** What the backend itself said where it said something, else what the client did. @public */
export function failureMessage({ message, cause }: Error): string {
  return cause instanceof Error ? cause.message : message;
}

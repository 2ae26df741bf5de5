/** An id that nothing else in the record has: two people who add something at once add two things. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
  return `${prefix}-${hex.join('')}`;
}

const ELLIPSIS = '…';

/**
 * At most so many UTF-16 units, never half a character: whichever way a provider counts, it is no more than the limit. A lone
 * half of a pair becomes U+FFFD, since strict parsers refuse it.
 *
 * @public
 */
export function truncateText(text: string, limit: number): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, Math.max(0, limit - ELLIPSIS.length));
  return `${cut.replace(/\p{Surrogate}$/u, '')}${ELLIPSIS}`;
}

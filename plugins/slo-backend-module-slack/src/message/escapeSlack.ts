const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/**
 * Text that mentions nobody, links nowhere and masks no link, at most `limit` UTF-16 units long *once escaped*. Neither an
 * escape nor a character is cut in half; a lone half of a pair becomes U+FFFD.
 */
export function escapeSlack(text: string, limit: number): string {
  let escaped = '';
  for (const char of text.replace(/\p{Surrogate}/gu, '\ufffd')) {
    const next = ESCAPES[char] ?? char;
    if (escaped.length + next.length > limit) return cut(escaped, limit);
    escaped += next;
  }
  return escaped;
}

/** Room for the ellipsis is made by whole characters or escapes. */
function cut(escaped: string, limit: number): string {
  if (escaped.length < limit) return `${escaped}…`;
  const shorter = escaped.replace(/(?:&(?:amp|lt|gt);|.)$/su, '');
  return limit > 0 ? `${shorter}…` : '';
}

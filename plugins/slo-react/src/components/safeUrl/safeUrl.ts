const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address where it may stand behind a link: http, https, mailto, or a path of this portal. Everything else, such as a
 * script or another host's `//path`, is text that somebody wrote into a file: undefined.
 *
 * @public
 */
export function safeUrl(url: string): string | undefined {
  // What a browser drops or reads as a slash must not decide
  if (/[\s\p{Cc}\\]/u.test(url)) return undefined;
  if (url.startsWith('/')) return url.startsWith('//') ? undefined : url;
  try {
    return SCHEMES.has(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

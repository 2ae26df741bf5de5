/** Key of a project. */
export const PROJECT = /^[A-Z][A-Z0-9_]{1,30}$/;

const KEY = /^[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,8}$/;

/** Reads `OPS-7`, or the address of an issue at this site: its own page, or a board that shows it. */
export function parseIssueKey(
  text: string,
  baseUrl: string,
): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 500) return undefined;
  return /^https?:\/\//i.test(trimmed)
    ? parseAddress(trimmed, baseUrl)
    : toKey(trimmed);
}

function parseAddress(text: string, baseUrl: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const site = new URL(baseUrl);
  const path = site.pathname.replace(/\/$/, '');
  const isHere = url.host === site.host && url.pathname.startsWith(`${path}/`);
  if (!isHere || url.username) return undefined;
  const selected = url.searchParams.get('selectedIssue');
  if (selected !== null) return toKey(selected);
  const [, key] = /^\/browse\/([^/]+)\/?$/.exec(
    url.pathname.slice(path.length),
  ) ?? [''];
  return key ? toKey(key) : undefined;
}

function toKey(text: string): string | undefined {
  const key = text.toUpperCase();
  return KEY.test(key) ? key : undefined;
}

/** An issue or pull request of a host. */
export type IssueKey = {
  readonly host: string;
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
};

const OWNER = '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?';
/** Not `.` nor `..`: a path would mean another. */
const NAME = '(?!\\.{1,2}(?:[/#]|$))[A-Za-z0-9._-]{1,100}';
const HOST = '[A-Za-z0-9.-]{1,200}(?::\\d{1,5})?';
const NUMBER = '[1-9]\\d{0,8}';

/** `owner/repository`, with a host before it or not. */
export const REPOSITORY = new RegExp(`^(?:(${HOST})/)?(${OWNER})/(${NAME})$`);
const KEY = new RegExp(`^(?:(${HOST})/)?(${OWNER})/(${NAME})#(${NUMBER})$`);
const PATH = new RegExp(
  `^/(${OWNER})/(${NAME})/(?:issues|pull)/(${NUMBER})(?:/[\\w/-]*)?$`,
);

const DEFAULT_HOST = 'github.com';

/** Reads `owner/repository#12`, with a host before it or not, or the address of an issue or pull request. */
export function parseIssueKey(text: string): IssueKey | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 500) return undefined;
  const [, named, owner, repository, number] = KEY.exec(trimmed) ?? [];
  if (owner) {
    const host = (named ?? DEFAULT_HOST).toLowerCase();
    return { host, owner, repository, number: Number(number) };
  }
  return /^https?:\/\//i.test(trimmed) ? parseAddress(trimmed) : undefined;
}

function parseAddress(text: string): IssueKey | undefined {
  if (!URL.canParse(text)) return undefined;
  const { host, pathname, username } = new URL(text);
  const [, owner, repository, number] = PATH.exec(pathname) ?? [];
  if (!owner || username) return undefined;
  return { host, owner, repository, number: Number(number) };
}

/** The one form of a key; that of github.com names no host. */
export function printIssueKey(key: IssueKey): string {
  const { host, owner, repository, number } = key;
  const place = host === DEFAULT_HOST ? '' : `${host}/`;
  return `${place}${owner}/${repository}#${number}`;
}

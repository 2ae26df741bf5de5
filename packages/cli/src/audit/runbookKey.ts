import { basename, dirname, resolve } from 'node:path';
import { pageName } from '../readRunbooks';

/** `kubernetes/kubepodcrashlooping`: folder and name of a page, by which links to it are told whatever site shows it. */
export function keyOfPage(file: string): string {
  const folder = basename(dirname(resolve(file)));
  return `${folder}/${pageName(file)}`.toLowerCase();
}

/** The last two parts of the path that an alert gives, as {@link keyOfPage} writes them. */
export function keyOfLink(link: string): string {
  const path = link
    .trim()
    .replace(/[?#][^]*$/, '')
    .replace(/\/+$/, '');
  const [folder = '', page = ''] = decode(path).split('/').slice(-2);
  return `${folder}/${pageName(page)}`.toLowerCase();
}

/** What a link names below its page; nothing where it names none. */
export function anchorOfLink(link: string): string | undefined {
  const at = link.indexOf('#');
  return at < 0 ? undefined : decode(link.slice(at + 1).trim()) || undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { pageOf } from '../site';
import { RenderedRunbook } from './ExportedRunbook';

/** Runbooks of a bundle, by ref, with the id that each has in the file. */
export type BundleIds = ReadonlyMap<string, string>;

/** Stands for the docs of a runbook while its links are resolved. */
const DOCS = 'http://docs.invalid/';

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * Where a link or picture of a runbook leads from a file outside the portal: a runbook of the same bundle, a page of the portal, or
 * another site.
 *
 * @returns undefined for what no browser should follow
 */
export function resolveLink(
  target: string,
  runbook: RenderedRunbook,
  ids: BundleIds,
): string | undefined {
  if (target.startsWith('#')) {
    return fragmentOf(ids.get(runbook.ref), target.slice(1));
  }
  const path = runbook.ref.slice(runbook.docsRef.length + 1);
  const base = new URL(path, DOCS);
  if (!URL.canParse(target, base)) return undefined;
  const url = new URL(target, base);
  if (!ALLOWED.has(url.protocol)) return undefined;
  if (url.host !== base.host) return url.href;
  return pageLink(url, runbook, ids);
}

function pageLink(
  { pathname, hash }: URL,
  { docsRef, docsUrl, page }: RenderedRunbook,
  ids: BundleIds,
): string | undefined {
  const path = pathname.slice(1);
  const file = /^(.*)\.(md|markdown)$/i.exec(path)?.[1];
  const id = ids.get(`${docsRef}/${decoded(file ?? path.replace(/\/$/, ''))}`);
  if (id) return fragmentOf(id, hash.slice(1));
  if (!/^https?:/.test(docsUrl)) return undefined;
  const usesFolders = !page.endsWith('.html');
  return `${docsUrl}${
    file === undefined ? path : pageOf(file, usesFolders)
  }${hash}`;
}

function fragmentOf(id: string | undefined, anchor: string): string {
  return anchor ? `#${id}-${anchor}` : `#${id}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

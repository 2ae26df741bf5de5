import { stringifyEntityRef } from '@backstage/catalog-model';

/** What an alert gives as its runbook, as it is looked for. @public */
export type GivenRunbook = {
  /** As it was given. */
  readonly text: string;
  /** A page in the docs that an entity's page shows; `docsRef` where they are its own. */
  readonly page?: {
    readonly entityRef: string;
    /** The address is that of the reader: the docs are this entity's own. */
    readonly isReader: boolean;
    readonly page: string;
  };
  /** Of an address: {@link sourceKeyOf}. */
  readonly sourceKey?: string;
  /** The last two segments of a path, in lower case and without an ending: `kubernetes/kubejobfailed`. */
  readonly pathKey?: string;
  /** The last segment, likewise; only for a name that is no address. */
  readonly nameKey?: string;
  /** Section. */
  readonly anchor?: string;
  /** An address outside of the portal, where a person may go. */
  readonly externalUrl?: string;
};

/** Understands what an alert gives. @param portalUrl - `app.baseUrl`, without a slash at its end @public */
export function parseGiven(text: string, portalUrl: string): GivenRunbook {
  const trimmed = text.trim();
  const hash = trimmed.indexOf('#');
  const address = hash < 0 ? trimmed : trimmed.slice(0, hash);
  const anchor = hash < 0 ? '' : decode(trimmed.slice(hash + 1));
  const given = { text: trimmed, ...(anchor && { anchor }) };
  if (portalUrl && isBelow(address, portalUrl)) {
    return { ...given, ...ofPath(address.slice(portalUrl.length)) };
  }
  if (!/^https?:\/\//i.test(address)) {
    return {
      ...given,
      ...(address.startsWith('/') ? ofPath : ofName)(address),
    };
  }
  if (!URL.canParse(address)) return given;
  const { pathname } = new URL(address);
  return {
    ...given,
    ...pathKeyOf(pathname),
    sourceKey: sourceKeyOf(address),
    externalUrl: trimmed,
  };
}

/** What addresses of one file in a repository share, whether they show, edit or list it. */
export function sourceKeyOf(address: string): string {
  const { host, pathname } = new URL(address);
  const site = host.replace(/^raw\.githubusercontent\.com$/, 'github.com');
  const path = pathname.replace(/\/(?:-\/)?(?:blob|tree|raw|edit|src)\//, '/');
  return `${site}${decode(path).replace(/\/+$/, '')}`.toLowerCase();
}

/** `kubernetes/kubejobfailed` of `docs/kubernetes/KubeJobFailed.md`; nothing where there is no folder. */
export function pathKeyOf(path: string): { pathKey?: string } {
  const segments = segmentsOf(path);
  return segments.length < 2 ? {} : { pathKey: segments.slice(-2).join('/') };
}

/** `kubejobfailed` of `docs/kubernetes/KubeJobFailed.md`. */
export function nameKeyOf(path: string): string {
  return segmentsOf(path).at(-1) ?? '';
}

/** A page as addresses are compared: whether it ends in a slash, `.html` or `index.html` is MkDocs' business. */
export function pageKeyOf(page: string): string {
  return decode(page)
    .replace(/(^|\/)index(\.html?)?$/i, '$1')
    .replace(/\.html?$/i, '')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
}

const PORTAL_PATH =
  /^\/(?:docs\/([^/]+)\/([^/]+)\/([^/]+)|catalog\/([^/]+)\/([^/]+)\/([^/]+)\/(?:docs|runbooks))(?:\/(.*))?$/;

function ofPath(path: string): Partial<GivenRunbook> {
  const [plain] = path.split('?');
  const found = PORTAL_PATH.exec(plain);
  if (!found) return pathKeyOf(plain);
  const [, ...parts] = found;
  const isReader = parts[0] !== undefined;
  const [namespace, kind, name] = parts.slice(isReader ? 0 : 3).map(decode);
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  return { page: { entityRef, isReader, page: pageKeyOf(parts[6] ?? '') } };
}

function ofName(name: string): Partial<GivenRunbook> {
  const path = pathKeyOf(name);
  if (path.pathKey) return path;
  const key = nameKeyOf(name);
  return key ? { nameKey: key } : {};
}

function segmentsOf(path: string): string[] {
  return decode(path)
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.(?:md|markdown|html?)$/, '')
    .split('/')
    .filter(segment => segment !== '' && segment !== '.');
}

function isBelow(address: string, portalUrl: string): boolean {
  return address === portalUrl || address.startsWith(`${portalUrl}/`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

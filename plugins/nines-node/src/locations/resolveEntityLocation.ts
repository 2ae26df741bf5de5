import { dirname, resolve } from 'node:path';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { EntityLocation } from './LocationReader';

/** Where a location really is. */
export type ResolvedLocation =
  | {
      readonly kind: 'local';
      /** Folder that must not be left. */
      readonly root: string;
      /** Absolute. */
      readonly path: string;
    }
  | { readonly kind: 'remote'; readonly url: string; readonly label: string }
  | { readonly kind: 'refused'; readonly message: string };

export type ResolveOptions = {
  readonly integrations: ScmIntegrationRegistry;
  /** Hosts, with port where they have one, that any entity may read from. */
  readonly allowedHosts: readonly string[];
  /** Where relative locations start; the descriptor where absent. */
  readonly base?: 'descriptor' | 'source';
};

/** Follows a location of an entity from the descriptor that the catalog read it from. */
export function resolveEntityLocation(
  entity: Entity,
  location: EntityLocation,
  options: ResolveOptions,
): ResolvedLocation {
  const descriptor = descriptorOf(entity);
  const base =
    options.base === 'source'
      ? trustedSourceOf(entity, descriptor, options) ?? descriptor
      : descriptor;
  if (location.type === 'url') {
    return resolveAbsolute(location.target, descriptor, options);
  }
  if (!base) {
    return refused(
      `'${location.type}:${location.target}' is relative, and the catalog does not say which file the entity was read from; use url: instead`,
    );
  }
  if (leavesFolder(location.target)) {
    return refused(
      `'${location.type}:${location.target}' leaves the folder of the entity's descriptor; name a path below it`,
    );
  }
  if (base.type === 'file') {
    const root = dirname(resolve(base.target));
    return { kind: 'local', root, path: resolve(root, location.target) };
  }
  if (!base.isTrusted && !isAllowed(base.target, options.allowedHosts)) {
    return refused(notAllowed(base.target));
  }
  const folder = location.type === 'dir' && !location.target.endsWith('/');
  const url = options.integrations.resolveUrl({
    url: folder ? `${location.target}/` : location.target,
    base: base.target,
  });
  return { kind: 'remote', url, label: location.target.replace(/^\.\//, '') };
}

type Descriptor = {
  readonly type: 'file' | 'url';
  readonly target: string;
  /** The catalog itself wrote it; a source location is the entity's own word. */
  readonly isTrusted: boolean;
};

function descriptorOf(entity: Entity): Descriptor | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const managed = parseReference(annotations[ANNOTATION_LOCATION]);
  if (managed?.type === 'file' || managed?.type === 'url') {
    return { type: managed.type, target: managed.target, isTrusted: true };
  }
  const source = parseReference(annotations[ANNOTATION_SOURCE_LOCATION]);
  return source?.type === 'url'
    ? { type: 'url', target: source.target, isTrusted: false }
    : undefined;
}

/** The source location of an entity, where it may be read from: an entity may say anything of itself. */
function trustedSourceOf(
  entity: Entity,
  descriptor: Descriptor | undefined,
  { allowedHosts }: ResolveOptions,
): Descriptor | undefined {
  const text = entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
  const source = parseReference(text);
  if (source?.type !== 'url') return undefined;
  const { target } = source;
  const isOwn =
    descriptor?.isTrusted &&
    descriptor.type === 'url' &&
    isSameHost(descriptor.target, target);
  return isOwn || isAllowed(target, allowedHosts)
    ? { type: 'url', target, isTrusted: true }
    : undefined;
}

function isSameHost(one: string, other: string): boolean {
  const [a, b] = [parseUrl(one), parseUrl(other)];
  return a !== undefined && a.protocol === b?.protocol && a.host === b.host;
}

function parseReference(reference: string | undefined) {
  try {
    return reference === undefined ? undefined : parseLocationRef(reference);
  } catch {
    return undefined;
  }
}

function resolveAbsolute(
  target: string,
  base: Descriptor | undefined,
  options: ResolveOptions,
): ResolvedLocation {
  const url = parseUrl(target);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return refused(`'${target}' is not an absolute http(s) URL`);
  }
  if (url.username || url.password) {
    return refused('a URL in an annotation must not hold a password');
  }
  const isOwnHost =
    base?.type === 'url' && base.isTrusted && isSameHost(base.target, target);
  if (!isOwnHost && !isAllowed(target, options.allowedHosts)) {
    return refused(notAllowed(target));
  }
  return { kind: 'remote', url: target, label: target };
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isAllowed(url: string, hosts: readonly string[]): boolean {
  const host = parseUrl(url)?.host;
  return host !== undefined && hosts.includes(host);
}

function notAllowed(url: string): string {
  const host = parseUrl(url)?.host ?? url;
  return `host '${host}' is not the one the entity was read from; an operator can allow it`;
}

function refused(message: string): ResolvedLocation {
  return { kind: 'refused', message };
}

/** Judged on the text as a server or a file system may read it: decoded, with either slash. */
function leavesFolder(target: string): boolean {
  const path = decodeFully(target).replace(/\\/g, '/');
  if (path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return true;
  return path.includes('\0') || !staysBelow(path);
}

/** Whether no part of the path climbs above its start. */
function staysBelow(path: string): boolean {
  let depth = 0;
  for (const segment of path.split('/')) {
    if (segment === '..') depth -= 1;
    else if (segment !== '.' && segment !== '') depth += 1;
    if (depth < 0) return false;
  }
  return true;
}

function decodeFully(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? text : decodeFully(decoded);
  } catch {
    return text;
  }
}

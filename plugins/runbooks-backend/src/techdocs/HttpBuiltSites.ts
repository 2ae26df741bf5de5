import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError, toError } from '@backstage/errors';
import { BuiltSiteAnswer, BuiltSites } from './BuiltSites';
import { readCappedText } from './readCappedText';
import { readSearchIndex } from './readSearchIndex';
import { readSiteMetadata } from './readSiteMetadata';
import { waitForBuild } from './waitForBuild';

export type HttpBuiltSitesOptions = {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
  /** Longest wait for one answer. */
  readonly timeoutMs: number;
  /** Longest wait for a build. */
  readonly buildTimeoutMs: number;
  readonly fetch?: typeof fetch;
};

const MEGABYTE = 1024 * 1024;

/** {@link BuiltSites} by the HTTP API of the TechDocs backend, with a token of this plugin. */
export class HttpBuiltSites implements BuiltSites {
  readonly #options: HttpBuiltSitesOptions;

  constructor(options: HttpBuiltSitesOptions) {
    this.#options = options;
  }

  async read(
    docsRef: string,
    { etag, signal }: { etag?: string; signal?: AbortSignal },
  ): Promise<BuiltSiteAnswer> {
    const site = tripletOf(docsRef);
    try {
      const text = await this.#get(`/metadata/techdocs/${site}`, {
        signal,
        maxBytes: 16 * MEGABYTE,
      });
      if (text === undefined) return notBuilt(docsRef);
      const metadata = readSiteMetadata(text);
      if (etag !== undefined && metadata.etag === etag) {
        return { status: 'notModified' };
      }
      const index = await this.#get(
        `/static/docs/${site}/search/search_index.json`,
        { signal, maxBytes: 64 * MEGABYTE },
      );
      const pages = readSearchIndex(index ?? '{}', metadata.files);
      return { status: 'built', ...metadata, pages };
    } catch (error) {
      signal?.throwIfAborted();
      const { message } = toError(error);
      return {
        status: 'unreachable',
        message: `TechDocs could not be asked for ${docsRef}: ${message}`,
      };
    }
  }

  async build(docsRef: string, { signal }: { signal?: AbortSignal }) {
    try {
      const response = await this.#fetch(`/sync/${tripletOf(docsRef)}`, {
        headers: { Accept: 'text/event-stream' },
        signal: within(this.#options.buildTimeoutMs, signal),
      });
      if (!response.ok) throw await ResponseError.fromResponse(response);
      return await waitForBuild(response);
    } catch (error) {
      signal?.throwIfAborted();
      return { failure: toError(error).message };
    }
  }

  /** Undefined for what is not there. */
  async #get(
    path: string,
    options: { signal?: AbortSignal; maxBytes: number },
  ): Promise<string | undefined> {
    const response = await this.#fetch(path, {
      signal: within(this.#options.timeoutMs, options.signal),
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return await readCappedText(response, options.maxBytes);
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const { auth, discovery, fetch: request = fetch } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'techdocs',
    });
    const base = await discovery.getBaseUrl('techdocs');
    const headers = { ...init.headers, Authorization: `Bearer ${token}` };
    return await request(`${base}${path}`, { ...init, headers });
  }
}

function tripletOf(docsRef: string): string {
  const { kind, namespace, name } = parseEntityRef(docsRef);
  return [namespace, kind, name].map(encodeURIComponent).join('/');
}

function within(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const deadline = AbortSignal.timeout(ms);
  return signal ? AbortSignal.any([deadline, signal]) : deadline;
}

function notBuilt(docsRef: string): BuiltSiteAnswer {
  return {
    status: 'notBuilt',
    message: `TechDocs has not built the docs of ${docsRef} yet. Open them once in TechDocs, or have CI publish them.`,
  };
}

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';

/**
 * Asks plugins, with a token of this one, or on behalf of a caller: `plugin://slo/alerts`, as the clients of their APIs do.
 *
 * @public
 */
export function createPluginFetch(options: {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
  readonly fetch?: typeof fetch;
  /** Who asks, and what they may, is theirs then. Default: this plugin. */
  readonly onBehalfOf?: BackstageCredentials;
}): { fetch: typeof fetch } {
  const { auth, discovery, fetch: request = fetch, onBehalfOf } = options;
  return {
    async fetch(input, init) {
      const url = new URL(String(input));
      const base = await discovery.getBaseUrl(url.hostname);
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: onBehalfOf ?? (await auth.getOwnServiceCredentials()),
        targetPluginId: url.hostname,
      });
      const headers = { ...init?.headers, Authorization: `Bearer ${token}` };
      return request(`${base}${url.pathname}${url.search}`, {
        ...init,
        headers,
      });
    },
  };
}

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { createPluginFetch } from '@nines/backstage-plugin-nines-node';
import { PostmortemsClient } from '@nines/backstage-plugin-postmortems-common';

/** The plugin's own API, asked on behalf of somebody. */
export class CallerClients {
  readonly #options: {
    readonly auth: AuthService;
    readonly discovery: DiscoveryService;
  };

  constructor(options: {
    readonly auth: AuthService;
    readonly discovery: DiscoveryService;
  }) {
    this.#options = options;
  }

  /** @throws what the API answered: NotFoundError, NotAllowedError, InputError, ConflictError */
  async ask<T>(
    credentials: BackstageCredentials,
    act: (client: PostmortemsClient) => Promise<T>,
  ): Promise<T> {
    const { auth, discovery } = this.#options;
    const onBehalfOf = credentials;
    const fetchApi = createPluginFetch({ auth, discovery, onBehalfOf });
    try {
      return await act(new PostmortemsClient({ fetchApi }));
    } catch (error) {
      throw error instanceof ResponseError ? error.cause : error;
    }
  }
}

import { ResponseError } from '@backstage/errors';
import {
  ListChangesResponse,
  listChangesResponse,
} from '@nines/backstage-plugin-nines-node';
import { FeedName } from './FeedCursors';

const PAGE = 200;
const TIMEOUT_MS = 30_000;

export type FeedAnswer =
  | { readonly kind: 'page'; readonly page: ListChangesResponse }
  /** The sibling is not installed. */
  | { readonly kind: 'absent' }
  /** The sibling never gave this cursor: its database was replaced. */
  | { readonly kind: 'lost'; readonly message: string };

/** The change feed of a sibling. */
export class SiblingFeed {
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: { readonly fetchApi: { fetch: typeof fetch } }) {
    this.#fetchApi = options.fetchApi;
  }

  /** @throws for a sibling that cannot be asked, or answers what is no page */
  async read(
    source: FeedName,
    after: string | undefined,
    signal: AbortSignal,
  ): Promise<FeedAnswer> {
    const query = new URLSearchParams({
      limit: String(PAGE),
      ...(after !== undefined && { after }),
    });
    const response = await this.#fetchApi.fetch(
      `plugin://${source}/changes?${query}`,
      { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) },
    );
    if (response.status === 404) return { kind: 'absent' };
    if (!response.ok) {
      const error = await ResponseError.fromResponse(response);
      if (response.status === 400 && after !== undefined) {
        return { kind: 'lost', message: error.body.error.message };
      }
      throw error;
    }
    const page = listChangesResponse.parse(await response.json());
    return { kind: 'page', page };
  }
}

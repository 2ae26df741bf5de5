import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReadableEntities } from '../database/status';

/** On whose behalf a use case runs. */
export type Caller = { readonly credentials: BackstageCredentials };

/** What a caller may read of the catalog. */
export interface EntityAccess {
  /** At most a minute old. */
  readable(caller: Caller): Promise<ReadableEntities>;

  /** @throws NotFoundError for an entity that is absent or may not be read: the two look the same. */
  assertReadable(entityRef: string, caller: Caller): Promise<void>;
}

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReadableEntities } from './ReadableEntities';

/** On whose behalf a use case runs. @public */
export type Caller = { readonly credentials: BackstageCredentials };

/** What a caller may read of the catalog. @public */
export interface EntityAccess {
  /** At most a minute old. */
  readable(caller: Caller): Promise<ReadableEntities>;

  /** Refs of the groups that a user is a direct member of, as the catalog tells the caller; empty for other kinds. */
  groupsOf(entityRef: string, caller: Caller): Promise<readonly string[]>;

  /** @throws NotFoundError for an entity that is absent or may not be read: the two look the same. */
  assertReadable(entityRef: string, caller: Caller): Promise<void>;
}

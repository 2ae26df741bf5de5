import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Which portal user a Slack user is; undefined for nobody, and where two claim to be. */
export type UserLookup = (slackUserId: string) => Promise<string | undefined>;

const ANNOTATION = 'slack.com/user-id';

/** Looks into the configured map first, then for the annotation `slack.com/user-id` in the catalog. */
export function createUserLookup(options: {
  readonly users: ReadonlyMap<string, string>;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
}): UserLookup {
  const { users, catalog, auth } = options;
  return async id => {
    const mapped = users.get(id);
    if (mapped !== undefined) return mapped;
    const { items } = await catalog.getEntities(
      {
        filter: { kind: 'User', [`metadata.annotations.${ANNOTATION}`]: id },
        fields: ['kind', 'metadata'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    // The catalog compares without regard to case; Slack's ids do not.
    const found = items.filter(
      ({ metadata }) => metadata.annotations?.[ANNOTATION] === id,
    );
    return found.length === 1 ? stringifyEntityRef(found[0]) : undefined;
  };
}

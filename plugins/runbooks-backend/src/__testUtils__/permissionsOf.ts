import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** What a caller may do: permissions that are denied, and the entities of a conditional `catalog.entity.read`. */
export type Policy = {
  readonly denied?: readonly string[];
  readonly readable?: readonly string[];
};

const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

/** Permissions by a policy that the test moves. */
export function permissionsOf(policy: () => Policy) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: policy().denied?.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map((): PolicyDecision => {
        if (policy().denied?.includes('catalog.entity.read')) {
          return { result: AuthorizeResult.DENY };
        }
        return policy().readable
          ? CONDITIONAL
          : { result: AuthorizeResult.ALLOW };
      }),
  });
}

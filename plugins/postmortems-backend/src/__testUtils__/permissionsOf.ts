import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PermissionCriteria,
  PermissionCondition,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** What callers may do; all where nothing is said. */
export type Policy = {
  /** Names of permissions that are denied. */
  readonly denied?: readonly string[];
  /** Entities of a conditional `catalog.entity.read`. */
  readonly readable?: readonly string[];
  /** Conditions on permissions of this plugin, by name. */
  readonly conditions?: Readonly<
    Record<
      string,
      {
        readonly resourceType: string;
        readonly conditions: PermissionCriteria<PermissionCondition>;
      }
    >
  >;
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
      requests.map(({ permission }) => decide(policy(), permission.name)),
  });
}

function decide(policy: Policy, name: string): PolicyDecision {
  if (policy.denied?.includes(name)) return { result: AuthorizeResult.DENY };
  const own = policy.conditions?.[name];
  if (own) {
    return {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'postmortems',
      ...own,
    };
  }
  return name === 'catalog.entity.read' && policy.readable
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
      }
    : { result: AuthorizeResult.ALLOW };
}

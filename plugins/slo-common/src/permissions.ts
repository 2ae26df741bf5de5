import { createPermission } from '@backstage/plugin-permission-common';

/** Reading SLOs, budgets and definitions; only of entities whose `catalog.entity.read` holds as well. @public */
export const sloReadPermission = createPermission({
  name: 'slo.read',
  attributes: { action: 'read' },
});

/** Pushing events, as a user; services push with tokens bound to entities. @public */
export const sloPushPermission = createPermission({
  name: 'slo.push',
  attributes: { action: 'create' },
});

/** Adding and revoking exclusions. @public */
export const sloExcludePermission = createPermission({
  name: 'slo.exclusion.create',
  attributes: { action: 'create' },
});

/** Reading the definitions of an entity anew, now. @public */
export const sloRefreshPermission = createPermission({
  name: 'slo.definition.refresh',
  attributes: { action: 'update' },
});

/** All permissions of the SLO plugin. @public */
export const sloPermissions = [
  sloReadPermission,
  sloPushPermission,
  sloExcludePermission,
  sloRefreshPermission,
];

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

/** Reading alerts, their timelines, silences, and who would be told; only of entities whose `catalog.entity.read` holds as well. @public */
export const sloAlertReadPermission = createPermission({
  name: 'slo.alert.read',
  attributes: { action: 'read' },
});

/** Acknowledging alerts, taking that back, resolving them by hand, and adding notes. @public */
export const sloAlertAcknowledgePermission = createPermission({
  name: 'slo.alert.acknowledge',
  attributes: { action: 'update' },
});

/** Making silences and ending them. @public */
export const sloAlertSilencePermission = createPermission({
  name: 'slo.alert.silence',
  attributes: { action: 'create' },
});

/** Reading what was sent where, and how destinations fare. @public */
export const sloDeliveryReadPermission = createPermission({
  name: 'slo.delivery.read',
  attributes: { action: 'read' },
});

/** Sending dead letters again, and test messages. @public */
export const sloDeliveryManagePermission = createPermission({
  name: 'slo.delivery.manage',
  attributes: { action: 'update' },
});

/** All permissions of the SLO plugin. @public */
export const sloPermissions = [
  sloReadPermission,
  sloPushPermission,
  sloExcludePermission,
  sloRefreshPermission,
  sloAlertReadPermission,
  sloAlertAcknowledgePermission,
  sloAlertSilencePermission,
  sloDeliveryReadPermission,
  sloDeliveryManagePermission,
];

import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of incidents, for conditional decisions. @public */
export const RESOURCE_TYPE_INCIDENT = 'postmortems-incident';
/** Resource type of postmortems, for conditional decisions. @public */
export const RESOURCE_TYPE_POSTMORTEM = 'postmortems-postmortem';
/** Resource type of action items, for conditional decisions. @public */
export const RESOURCE_TYPE_ACTION_ITEM = 'postmortems-action-item';

/** Reading incidents and their timelines; only where `catalog.entity.read` holds for one of their entities as well. @public */
export const incidentReadPermission = createPermission({
  name: 'postmortems.incident.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_INCIDENT,
});

/** Declaring incidents. @public */
export const incidentCreatePermission = createPermission({
  name: 'postmortems.incident.create',
  attributes: { action: 'create' },
});

/** Changing status, severity, roles, timeline. @public */
export const incidentUpdatePermission = createPermission({
  name: 'postmortems.incident.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_INCIDENT,
});

/** Reading postmortems; restricted ones only by those that they name, whatever a policy says. @public */
export const postmortemReadPermission = createPermission({
  name: 'postmortems.postmortem.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Creating and importing postmortems. @public */
export const postmortemCreatePermission = createPermission({
  name: 'postmortems.postmortem.create',
  attributes: { action: 'create' },
});

/** Writing postmortems, and moving them on but for publishing. @public */
export const postmortemUpdatePermission = createPermission({
  name: 'postmortems.postmortem.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Approving postmortems, or requesting changes. @public */
export const postmortemReviewPermission = createPermission({
  name: 'postmortems.postmortem.review',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Publishing, closing and reopening postmortems. @public */
export const postmortemPublishPermission = createPermission({
  name: 'postmortems.postmortem.publish',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Reading action items, of records that one may read. @public */
export const actionItemReadPermission = createPermission({
  name: 'postmortems.actionItem.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ACTION_ITEM,
});

/** Creating action items. @public */
export const actionItemCreatePermission = createPermission({
  name: 'postmortems.actionItem.create',
  attributes: { action: 'create' },
});

/** Changing action items. @public */
export const actionItemUpdatePermission = createPermission({
  name: 'postmortems.actionItem.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ACTION_ITEM,
});

/** Telling of deploys and other changes; for pipelines. @public */
export const changeEventCreatePermission = createPermission({
  name: 'postmortems.changeEvent.create',
  attributes: { action: 'create' },
});

/** Reading the change feed; for sibling plugins. Of what is restricted it tells nothing but that it changed. @public */
export const changesReadPermission = createPermission({
  name: 'postmortems.changes.read',
  attributes: { action: 'read' },
});

/** All permissions of the postmortems plugin. @public */
export const postmortemsPermissions = [
  incidentReadPermission,
  incidentCreatePermission,
  incidentUpdatePermission,
  postmortemReadPermission,
  postmortemCreatePermission,
  postmortemUpdatePermission,
  postmortemReviewPermission,
  postmortemPublishPermission,
  actionItemReadPermission,
  actionItemCreatePermission,
  actionItemUpdatePermission,
  changeEventCreatePermission,
  changesReadPermission,
];

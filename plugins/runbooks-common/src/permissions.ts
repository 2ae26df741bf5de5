import { createPermission } from '@backstage/plugin-permission-common';

/** Reading runbooks, their state and their runs; only of entities whose `catalog.entity.read` holds as well. @public */
export const runbooksReadPermission = createPermission({
  name: 'runbooks.read',
  attributes: { action: 'read' },
});

/** Saying that a runbook was reviewed, or exercised. @public */
export const runbooksReviewPermission = createPermission({
  name: 'runbooks.review',
  attributes: { action: 'update' },
});

/** Starting checklist runs, ticking steps, closing runs. @public */
export const runbooksRunPermission = createPermission({
  name: 'runbooks.run',
  attributes: { action: 'update' },
});

/** Reading the sources of an entity's runbooks anew, now. @public */
export const runbooksRefreshPermission = createPermission({
  name: 'runbooks.refresh',
  attributes: { action: 'update' },
});

/** All permissions of the runbooks plugin. @public */
export const runbooksPermissions = [
  runbooksReadPermission,
  runbooksReviewPermission,
  runbooksRunPermission,
  runbooksRefreshPermission,
];

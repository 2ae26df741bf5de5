import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  RESOURCE_TYPE_ACTION_ITEM,
  RESOURCE_TYPE_INCIDENT,
  RESOURCE_TYPE_POSTMORTEM,
  postmortemsPermissions,
} from '@nines/backstage-plugin-postmortems-common';
import { Permission } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { readFacts, readItemFacts } from './readFacts';
import { RecordFacts } from './RecordFacts';
import {
  actionItemResourceRef,
  actionItemRules,
  incidentResourceRef,
  incidentRules,
  postmortemResourceRef,
  postmortemRules,
} from './rules';

/** Tells the permission system what policies may ask of our records, and how they are found: by their ids. */
export function registerResources(
  registry: PermissionsRegistryService,
  database: Knex,
): void {
  registry.addResourceType({
    resourceRef: incidentResourceRef,
    permissions: permissionsOf(RESOURCE_TYPE_INCIDENT),
    rules: Object.values(incidentRules),
    getResources: async ids =>
      inOrder(ids, await readFacts(database, 'incident', ids.filter(isId))),
  });
  registry.addResourceType({
    resourceRef: postmortemResourceRef,
    permissions: permissionsOf(RESOURCE_TYPE_POSTMORTEM),
    rules: Object.values(postmortemRules),
    getResources: async ids =>
      inOrder(ids, await readFacts(database, 'postmortem', ids.filter(isId))),
  });
  registry.addResourceType({
    resourceRef: actionItemResourceRef,
    permissions: permissionsOf(RESOURCE_TYPE_ACTION_ITEM),
    rules: Object.values(actionItemRules),
    getResources: async ids => {
      const found = await readItemFacts(database, ids.filter(isId));
      return ids.map(id => found.get(id)?.item);
    },
  });
}

function permissionsOf(resourceType: string): Permission[] {
  return postmortemsPermissions.filter(
    permission =>
      'resourceType' in permission && permission.resourceType === resourceType,
  );
}

function inOrder(
  ids: readonly string[],
  found: ReadonlyMap<string, RecordFacts>,
): (RecordFacts | undefined)[] {
  return ids.map(id => found.get(id));
}

/** PostgreSQL refuses to look for anything else in a column of ids. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text);
}

import {
  PermissionResourceRef,
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_ACTION_ITEM,
  RESOURCE_TYPE_INCIDENT,
  RESOURCE_TYPE_POSTMORTEM,
  SEVERITIES,
  VISIBILITIES,
} from '@nines/backstage-plugin-postmortems-common';
import { z } from 'zod/v4';
import { RecordFacts } from './RecordFacts';
import { RecordQuery, matches } from './recordQuery';

const ref = createPermissionResourceRef<RecordFacts, RecordQuery>();

/** Incidents, for conditional decisions. @public */
export const incidentResourceRef = ref.with({
  pluginId: 'postmortems',
  resourceType: RESOURCE_TYPE_INCIDENT,
});
/** Postmortems, for conditional decisions. @public */
export const postmortemResourceRef = ref.with({
  pluginId: 'postmortems',
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});
/** Action items, for conditional decisions. @public */
export const actionItemResourceRef = ref.with({
  pluginId: 'postmortems',
  resourceType: RESOURCE_TYPE_ACTION_ITEM,
});

/** The rules of one resource type; all ask the same of incidents, of postmortems, and of action items by the record that they stand in. */
function rulesOf<TType extends string>(
  resourceRef: PermissionResourceRef<RecordFacts, RecordQuery, TType>,
) {
  return {
    isEntityOf: createPermissionRule({
      name: 'IS_ENTITY_OF',
      description: 'Allow what is about one of these entities',
      resourceRef,
      paramsSchema: z.object({ entityRefs: names('Entity refs') }),
      ...asking('entity', ({ entityRefs }: { entityRefs: string[] }) =>
        entityRefs.map(lower),
      ),
    }),
    isOwnedBy: createPermissionRule({
      name: 'IS_OWNED_BY',
      description: 'Allow what one of these users or groups owns',
      resourceRef,
      paramsSchema: z.object({ ownerRefs: names('Users and groups') }),
      ...asking('owner', ({ ownerRefs }: { ownerRefs: string[] }) =>
        ownerRefs.map(lower),
      ),
    }),
    isParticipant: createPermissionRule({
      name: 'IS_PARTICIPANT',
      description:
        'Allow what one of these has a part in: as viewer, owner, author, facilitator, or in a role',
      resourceRef,
      paramsSchema: z.object({ userRefs: names('Users and groups') }),
      ...asking('participant', ({ userRefs }: { userRefs: string[] }) =>
        userRefs.map(lower),
      ),
    }),
    hasSeverity: createPermissionRule({
      name: 'HAS_SEVERITY',
      description: 'Allow what has one of these severities; 1 is the worst',
      resourceRef,
      paramsSchema: z.object({
        severities: z
          .array(z.number().int().min(1).max(SEVERITIES.length))
          .describe('1 to 5'),
      }),
      ...asking(
        'severity',
        ({ severities }: { severities: number[] }) => severities,
      ),
    }),
    hasStatus: createPermissionRule({
      name: 'HAS_STATUS',
      description: 'Allow what has one of these statuses',
      resourceRef,
      paramsSchema: z.object({ statuses: names('Statuses of its kind') }),
      ...asking('status', ({ statuses }: { statuses: string[] }) => statuses),
    }),
    hasVisibility: createPermissionRule({
      name: 'HAS_VISIBILITY',
      description:
        'Allow what has one of these visibilities; restricted ones are seen by those that they name only, whatever a policy says',
      resourceRef,
      paramsSchema: z.object({
        visibilities: z
          .array(z.enum(VISIBILITIES))
          .describe('public, internal, restricted'),
      }),
      ...asking(
        'visibility',
        ({ visibilities }: { visibilities: (typeof VISIBILITIES)[number][] }) =>
          visibilities,
      ),
    }),
  };
}

function names(what: string) {
  return z.array(z.string()).describe(what);
}

function asking<TParams>(
  field: RecordQuery['field'],
  valuesOf: (params: TParams) => RecordQuery['values'],
) {
  const toQuery = (params: TParams): RecordQuery => ({
    field,
    values: valuesOf(params),
  });
  return {
    toQuery,
    apply: (record: RecordFacts, params: TParams) =>
      matches(toQuery(params), record),
  };
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

/** Rules for policies on incidents. @public */
export const incidentRules = rulesOf(incidentResourceRef);
/** Rules for policies on postmortems. @public */
export const postmortemRules = rulesOf(postmortemResourceRef);
/** Rules for policies on action items. @public */
export const actionItemRules = rulesOf(actionItemResourceRef);

/** Conditions on incidents, for a permission policy. @public */
export const {
  conditions: incidentConditions,
  createConditionalDecision: createIncidentConditionalDecision,
} = createConditionExports({
  resourceRef: incidentResourceRef,
  rules: incidentRules,
});

/** Conditions on postmortems, for a permission policy. @public */
export const {
  conditions: postmortemConditions,
  createConditionalDecision: createPostmortemConditionalDecision,
} = createConditionExports({
  resourceRef: postmortemResourceRef,
  rules: postmortemRules,
});

/** Conditions on action items, for a permission policy. @public */
export const {
  conditions: actionItemConditions,
  createConditionalDecision: createActionItemConditionalDecision,
} = createConditionExports({
  resourceRef: actionItemResourceRef,
  rules: actionItemRules,
});

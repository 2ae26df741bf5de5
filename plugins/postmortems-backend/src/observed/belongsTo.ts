import { ObservedFact } from './ObservedFact';

/** What an incident is about, for observations to be joined with. */
export type IncidentScope = {
  readonly incidentId: string;
  /** Its alerts. */
  readonly occurrences: ReadonlySet<string>;
  /** The groups that they were told in. */
  readonly groups: ReadonlySet<string>;
  /** In lower case. */
  readonly entityRefs: ReadonlySet<string>;
  /** Changes of its entities count from here until here, in epoch ms. */
  readonly from: number;
  readonly until: number;
};

/** Whether an observation stands in the timeline of an incident: what is about its alerts always, changes of its entities in its time. */
export function belongsTo(fact: ObservedFact, scope: IncidentScope): boolean {
  const { occurrence, groupId, entityRef, event } = fact;
  if (occurrence !== '') {
    return (
      scope.occurrences.has(occurrence) ||
      (groupId !== undefined &&
        (scope.groups.has(groupId) || scope.occurrences.has(groupId)))
    );
  }
  const at = Date.parse(event.at.at);
  return (
    scope.entityRefs.has(entityRef) && at >= scope.from && at <= scope.until
  );
}

import {
  WireActionItem,
  WireExternalIssue,
} from '@nines/backstage-plugin-postmortems-common';

/** An action item as it is kept: what of it depends on the clock, the caller or its record is left out. */
export type ActionItem = Omit<
  WireActionItem,
  | 'isOverdue'
  | 'postmortem'
  | 'incident'
  | 'entityRefs'
  | 'findings'
  | 'allowedActions'
> & {
  readonly postmortemId: string | null;
  readonly incidentId: string | null;
};

/** Fields that a change sets; null takes an optional one away. */
export type ActionItemChanges = Partial<
  Omit<
    ActionItem,
    | 'id'
    | 'ref'
    | 'version'
    | 'statusReason'
    | 'approverRef'
    | 'evidenceUrl'
    | 'lessonId'
    | 'effort'
  > &
    Record<
      'statusReason' | 'approverRef' | 'evidenceUrl' | 'lessonId' | 'effort',
      string | null
    >
>;

/** The record that an item stands in: the postmortem, where there is one. */
export function recordOf({
  postmortemId,
  incidentId,
}: Pick<ActionItem, 'postmortemId' | 'incidentId'>): {
  readonly kind: 'incident' | 'postmortem';
  readonly id: string;
} {
  return postmortemId === null
    ? { kind: 'incident', id: incidentId ?? '' }
    : { kind: 'postmortem', id: postmortemId };
}

/** Whether any of the issues says another thing than the item. */
export function hasConflict(issues: readonly WireExternalIssue[]): boolean {
  return issues.some(({ conflict }) => conflict !== undefined);
}

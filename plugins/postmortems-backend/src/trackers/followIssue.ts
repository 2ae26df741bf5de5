import { InputError } from '@backstage/errors';
import { Instant } from '@nines/backstage-plugin-nines-node';
import {
  WireExternalIssue,
  decideActionStatus,
  decideTracked,
} from '@nines/backstage-plugin-postmortems-common';
import {
  IssueTracker,
  TrackedIssue,
} from '@nines/backstage-plugin-postmortems-node';
import { ActionItem, ActionItemChanges } from '../actionItems/ActionItem';

/** What a reading of an issue leaves of the item that it is linked to. */
export type Followed = {
  readonly issue: WireExternalIssue;
  readonly change: string;
  readonly reason?: string;
  readonly changes: ActionItemChanges;
};

/** The item and its issue after a reading: the item follows the issue where the tracker wins, else both stand. */
export function followIssue(
  item: ActionItem,
  options: {
    readonly tracker: IssueTracker;
    readonly link: Pick<WireExternalIssue, 'key' | 'state'>;
    readonly told: TrackedIssue;
    readonly now: Instant;
  },
): Followed {
  const { tracker, link, told, now } = options;
  const { key, state: known } = link;
  const decided = decideTracked(
    item,
    { tracker: tracker.title, key, known },
    told,
  );
  const issue: WireExternalIssue = {
    provider: tracker.id,
    key,
    url: told.url,
    ...(told.title !== '' && { title: told.title }),
    state: told.state,
    ...(told.reason && { stateReason: told.reason }),
    syncedAt: new Date(now).toISOString(),
    ...(decided.conflict !== null && { conflict: decided.conflict }),
  };
  const others = item.externals.filter(each => each.provider !== tracker.id);
  const externals = [...others, issue].sort((a, b) =>
    a.provider < b.provider ? -1 : 1,
  );
  if (!decided.status) {
    return { issue, change: 'tracked', changes: { externals } };
  }
  const status = decideActionStatus(item, decided.status, {
    ...{ now, by: authorOfTracker(tracker) },
  });
  if (!status.ok) throw new InputError(status.error);
  const { change, ...changes } = status.value;
  const { reason } = decided.status;
  return { issue, change, reason, changes: { ...changes, externals } };
}

/** Who acts where a tracker does, for the record. */
export function authorOfTracker({ id }: Pick<IssueTracker, 'id'>): string {
  return `tracker:${id}`;
}

/** Whether a reading says of an issue what is known of it. */
export function saysTheSame(
  known: WireExternalIssue,
  told: WireExternalIssue,
): boolean {
  const said = (issue: WireExternalIssue) => [
    issue.key,
    issue.url,
    issue.title,
    issue.state,
    issue.stateReason,
    issue.conflict,
  ];
  return JSON.stringify(said(known)) === JSON.stringify(said(told));
}

import {
  ActionStatus,
  IncidentStatus,
  PostmortemStatus,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';

/** What a chip says of an action item: being late counts more than being begun. */
export type ShownActionStatus = ActionStatus | 'overdue';

export function shownStatusOf(
  item: Pick<WireActionItem, 'status' | 'isOverdue'>,
): ShownActionStatus {
  return item.isOverdue ? 'overdue' : item.status;
}

/** The state of an objective whose colour each has: those colours are tested for contrast and for colour blindness. */
export const INCIDENT_COLORS: Readonly<Record<IncidentStatus, SloStateKind>> = {
  triage: 'atRisk',
  active: 'exhausted',
  mitigated: 'atRisk',
  resolved: 'lowTraffic',
  learning: 'lowTraffic',
  closed: 'healthy',
  declined: 'noData',
  merged: 'noData',
  canceled: 'noData',
  false_alarm: 'noData',
};

export const POSTMORTEM_COLORS: Readonly<
  Record<PostmortemStatus, SloStateKind>
> = {
  draft: 'noData',
  in_review: 'atRisk',
  reviewed: 'lowTraffic',
  published: 'lowTraffic',
  closed: 'healthy',
};

/** `done` is not green yet: that it works was not shown. */
export const ACTION_COLORS: Readonly<Record<ShownActionStatus, SloStateKind>> =
  {
    overdue: 'exhausted',
    open: 'atRisk',
    in_progress: 'lowTraffic',
    done: 'lowTraffic',
    verified: 'healthy',
    wont_do: 'noData',
  };

import {
  advanceEscalation,
  EscalationMove,
  EscalationState,
  Instant,
  nextTold,
  NotificationEvent,
  startEscalation,
  toldDestinations,
} from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { OutboxMessage } from '../database/outbox/OutboxStore';
import { AlertGroup, isOpen } from './AlertDraft';
import { MessageCancel } from './AlertPlan';
import { AlertRules } from './AlertRules';
import { noticeOf } from './noticeOf';
import { GroupStance, isAudible, stanceOf } from './stanceOf';
import { subjectOf } from './subjectOf';
import { toNotification } from './toNotification';

/** A message of a group, before it is written out. */
export type GroupMessage = {
  readonly destination: string;
  readonly event: NotificationEvent;
  readonly step?: number;
};

/** What a group does now: whom its escalation tells, and what those hear who were told before. */
export type GroupMove = {
  readonly escalation: EscalationState;
  /** Absent while all that fires is muted: what is due rests. */
  readonly dueAt?: Instant;
  readonly told: readonly GroupMessage[];
  /** Members that the messages are about; those that are open come first. */
  readonly shown: readonly OccurrenceRecord[];
  readonly messages: readonly OutboxMessage[];
  readonly cancels: readonly MessageCancel[];
  /** The step that would have been next, of a group that was acknowledged just now. */
  readonly skippedStep?: number;
};

/**
 * Moves the escalation of a group to where its members stand, and says what is told, to whom. Members that are muted and that
 * nobody was told of are in no message. Asking again, with nothing changed and nothing due, tells nothing.
 */
export function settleGroup(
  group: AlertGroup,
  { book, portalUrl, runbooksPath }: AlertRules,
  now: Instant,
): GroupMove {
  const { id, members, before } = group;
  const [leader] = members;
  const stance = stanceOf(members);
  const move = moveEscalation(leader, stance);
  const escalated = move.tell.map(
    ({ destination, event, step }): GroupMessage => {
      return { destination, event, step };
    },
  );
  const notice = noticeOf(members, before);
  const toldNow = new Set(escalated.map(({ destination }) => destination));
  const toldBefore = leader.escalation
    ? toldDestinations(leader.escalation)
    : [];
  const noticed = toldBefore.flatMap((destination): GroupMessage[] =>
    notice && !toldNow.has(destination) ? [{ destination, event: notice }] : [],
  );
  const told = [...escalated, ...noticed];
  const known = members.filter(
    each => isAudible(each) || each.toldAt !== undefined,
  );
  const shown = [
    ...known.filter(isOpen),
    ...known.filter(each => !isOpen(each)),
  ];
  const { next } = move;
  return {
    escalation: next,
    ...(stance === 'firing' &&
      next.dueAt !== undefined && { dueAt: next.dueAt }),
    told,
    shown,
    messages: told.map(({ destination, event, step }) => ({
      destination,
      notification: toNotification({
        event,
        groupId: id,
        at: now,
        records: shown,
        places: { portalUrl, runbooksPath },
        policy: next.policy.name,
        step,
      }),
    })),
    ...(notice === 'acknowledged'
      ? { cancels: [cancelSteps(id)], ...skippedBy(leader) }
      : { cancels: [] }),
  };

  function moveEscalation(
    { escalation }: OccurrenceRecord,
    status: GroupStance,
  ): EscalationMove {
    return escalation
      ? advanceEscalation(escalation, { status, now })
      : startEscalation(book, subjectOf(leader), { status, now });
  }
}

function skippedBy({
  escalation,
}: OccurrenceRecord): Pick<GroupMove, 'skippedStep'> {
  return escalation && nextTold(escalation)
    ? { skippedStep: escalation.step + 1 }
    : {};
}

/** Nobody is paged any more who was not yet. */
function cancelSteps(groupId: string): MessageCancel {
  return {
    groupId,
    events: ['triggered', 'escalated'],
    reason: 'acknowledged',
  };
}

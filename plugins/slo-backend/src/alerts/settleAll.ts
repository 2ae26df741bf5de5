import {
  assertNever,
  Instant,
  MOST_OCCURRENCES,
  NotificationEvent,
} from '@nines/backstage-plugin-slo-common';
import { isDeepStrictEqual } from 'node:util';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { AlertEventType } from '../database/alerts/timeline';
import { AlertDraft } from './AlertDraft';
import { AlertPlan } from './AlertPlan';
import { AlertRules } from './AlertRules';
import { GroupMessage, GroupMove, settleGroup } from './settleGroup';

/** Settles every group, and keeps in its occurrences and their timelines what came of it. */
export function settleAll(
  draft: AlertDraft,
  rules: AlertRules,
  now: Instant,
): Pick<AlertPlan, 'cancels' | 'messages'> {
  const moves = draft.groups().map(group => {
    const move = settleGroup(group, rules, now);
    keepEscalation(draft, group.members[0], move);
    if (move.told.length > 0) keepTold(draft, move, now);
    return move;
  });
  return {
    cancels: moves.flatMap(({ cancels }) => cancels),
    messages: moves.flatMap(({ messages }) => messages),
  };
}

function keepEscalation(
  draft: AlertDraft,
  leader: OccurrenceRecord,
  { escalation, dueAt }: GroupMove,
): void {
  const isKept =
    dueAt === leader.escalationDueAt &&
    isDeepStrictEqual(escalation, leader.escalation);
  if (isKept) return;
  const { escalationDueAt, ...rest } = leader;
  draft.put({
    ...rest,
    escalation,
    ...(dueAt !== undefined && { escalationDueAt: dueAt }),
  });
}

function keepTold(
  draft: AlertDraft,
  { shown, told, escalation, skippedStep }: GroupMove,
  now: Instant,
): void {
  for (const { id } of shown) {
    const record = draft.get(id);
    if (record && record.toldAt === undefined) {
      draft.put({ ...record, toldAt: now });
    }
  }
  // Of thousands in one message, those have it in their timelines that it names
  for (const { id } of shown.slice(0, MOST_OCCURRENCES)) {
    for (const message of told) {
      draft.events.push({
        occurrenceId: id,
        at: now,
        type: typeOf(message),
        detail: {
          ...message,
          policy: escalation.policy.name,
          message: wordsFor(message),
        },
      });
    }
    if (skippedStep !== undefined) {
      draft.events.push({
        occurrenceId: id,
        at: now,
        type: 'note',
        detail: {
          skipped: 'acknowledged',
          step: skippedStep,
          policy: escalation.policy.name,
          message: `Step ${skippedStep} is not told: acknowledged`,
        },
      });
    }
  }
}

function typeOf({ event }: GroupMessage): AlertEventType {
  return event === 'escalated' ? 'escalated' : 'notified';
}

function wordsFor({ event, destination, step }: GroupMessage): string {
  return `${destination} is to be told${wordsOf(event)}${
    step ? `, step ${step}` : ''
  }`;
}

function wordsOf(event: NotificationEvent): string {
  switch (event) {
    case 'triggered':
      return '';
    case 'escalated':
      return ' again';
    case 'updated':
      return ' what changed';
    case 'acknowledged':
      return ' that somebody takes care of it';
    case 'resolved':
      return ' that it ended';
    case 'test':
      return ' for a test';
    default:
      return assertNever(event);
  }
}

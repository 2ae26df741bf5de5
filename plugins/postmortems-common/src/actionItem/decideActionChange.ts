import type { Result } from '@nines/backstage-plugin-slo-common';
import { ChangeActionItemRequest, WireActionItem } from '../wire';
import { toIso } from '../instant';
import { isOpenAction, isPriorityAction } from './actionState';

/** What of an item may be changed, and what the decision rests on. @public */
export type ActionItemFacts = Pick<
  WireActionItem,
  | 'ref'
  | 'title'
  | 'description'
  | 'type'
  | 'priority'
  | 'status'
  | 'ownerRef'
  | 'dueDate'
  | 'factorIds'
  | 'lessonId'
  | 'effort'
  | 'labels'
  | 'moves'
  | 'reminders'
>;

/** What a change leaves; `changes` is empty where it says nothing new. @public */
export type ActionChangeDecision = {
  /** Fields that differ, with their new values. */
  readonly changes: ChangeActionItemRequest['changes'];
  readonly before: Readonly<Record<string, unknown>>;
  /** All moves of the due date, with this one. */
  readonly moves: WireActionItem['moves'];
};

/**
 * Changes an item. To move a due date takes a reason and is counted; to set the first one is no move. A P0 or P1 keeps its owner, and
 * what is finished keeps its date: else it could be on time afterwards.
 *
 * @public
 */
export function decideActionChange(
  item: ActionItemFacts,
  request: Pick<ChangeActionItemRequest, 'changes' | 'reason'>,
  { now, by }: { readonly now: number; readonly by: string },
): Result<ActionChangeDecision, string> {
  const { changes, before } = differences(item, request.changes);
  const reason = request.reason?.trim() || undefined;
  const problem = problemOf(item, changes, reason);
  if (problem !== undefined) {
    return { ok: false, error: `${item.ref} ${problem}` };
  }
  const { dueDate: to } = changes;
  const moved = to !== undefined && item.dueDate !== null;
  const move = {
    from: item.dueDate,
    to: to ?? null,
    at: toIso(now),
    byRef: by,
  };
  const moves = moved
    ? [...item.moves, { ...move, reason: reason ?? '' }]
    : item.moves;
  return { ok: true, value: { changes, before, moves } };
}

function differences(
  item: ActionItemFacts,
  wanted: ChangeActionItemRequest['changes'],
): Pick<ActionChangeDecision, 'changes' | 'before'> {
  const current: Readonly<Record<string, unknown>> = {
    ...item,
    lessonId: item.lessonId ?? null,
    effort: item.effort ?? null,
    mutedUntil: item.reminders.mutedUntil,
  };
  const names = Object.entries(wanted)
    .filter(([, value]) => value !== undefined)
    .filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(current[name]),
    )
    .map(([name]) => name);
  const pick = (from: object) =>
    Object.fromEntries(
      Object.entries(from).filter(([name]) => names.includes(name)),
    );
  return { changes: pick(wanted), before: pick(current) };
}

function problemOf(
  item: ActionItemFacts,
  changes: ChangeActionItemRequest['changes'],
  reason: string | undefined,
): string | undefined {
  const priority = changes.priority ?? item.priority;
  if (changes.ownerRef === null && isPriorityAction(priority)) {
    return `is a ${priority}, which always has an owner: name another, or lower its priority`;
  }
  if (changes.dueDate === undefined || item.dueDate === null) return undefined;
  if (!isOpenAction(item.status)) {
    return `is '${item.status}': its due date stays as it was then. Open it again first`;
  }
  return reason === undefined
    ? `moves from ${item.dueDate} to ${
        changes.dueDate ?? 'no date'
      } only with a reason: 'reason' is missing`
    : undefined;
}

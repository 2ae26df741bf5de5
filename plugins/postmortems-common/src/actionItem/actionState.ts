import { ActionStatus, Priority, WireActionItem } from '../wire';
import { addDays, endOfDay } from '../instant';

/** Days until an item is due, by priority; null for none. @public */
export const ACTION_DUE_DAYS: Readonly<Record<Priority, number | null>> = {
  P0: 14,
  P1: 28,
  P2: 56,
  P3: null,
};

/** P0 and P1. @public */
export function isPriorityAction(priority: Priority): boolean {
  return priority === 'P0' || priority === 'P1';
}

/** Somebody still has to do it. @public */
export function isOpenAction(status: ActionStatus): boolean {
  return status === 'open' || status === 'in_progress';
}

/** Nothing is left to do: verified, agreed not to be done, or done; a P0 that is done still has to be verified. @public */
export function isFinishedAction({
  status,
  priority,
}: Pick<WireActionItem, 'status' | 'priority'>): boolean {
  if (status === 'done') return priority !== 'P0';
  return status === 'verified' || status === 'wont_do';
}

/** When an item of a priority is due that names no date. @public */
export function defaultDueDate(
  priority: Priority,
  today: string,
  days: Readonly<Partial<Record<Priority, number | null>>> = ACTION_DUE_DAYS,
): string | null {
  const after = days[priority] ?? null;
  return after === null ? null : addDays(today, after);
}

/** The instant from which an item is overdue: its day has ended in the zone of its owner. Null for none. @public */
export function overdueFrom(
  dueDate: string | null,
  zone: string,
): number | null {
  return dueDate === null ? null : endOfDay(dueDate, zone);
}

/** Open or in progress, and its day is over where its owner is. @public */
export function isOverdue(
  {
    status,
    dueDate,
    zone,
  }: Pick<WireActionItem, 'status' | 'dueDate' | 'zone'>,
  now: number,
): boolean {
  const from = overdueFrom(dueDate, zone);
  return isOpenAction(status) && from !== null && now >= from;
}

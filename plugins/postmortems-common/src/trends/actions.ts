import {
  isFinishedAction,
  isOpenAction,
  isOverdue,
  isPriorityAction,
} from '../actionItem';
import { todayIn } from '../instant';
import { PRIORITIES, TrendsResponse } from '../wire';
import { percentile } from './distribution';
import { TrendAction } from './TrendRows';

const DAY_MS = 86_400_000;

/**
 * How action items fare. Completed are those called done, verified or not; on time those done on their due day or before, in the zone of
 * their owner.
 */
export function actionTrends(
  items: readonly TrendAction[],
  now: number,
): TrendsResponse['actions'] {
  const completed = items.filter(({ status }) => isCompleted(status));
  const open = items.filter(({ status }) => isOpenAction(status));
  const dated = completed.filter(({ dueDate }) => dueDate !== null);
  const onTime = dated.filter(isOnTime).length;
  return {
    completed: completed.length,
    onTime,
    late: dated.length - onTime,
    withoutDate: completed.length - dated.length,
    open: open.length,
    overdue: items.filter(item => isOverdue(item, now)).length,
    movedTwice: items.filter(({ moveCount }) => moveCount >= 2).length,
    age: PRIORITIES.map(priority => ageOf(priority, open, now)),
    postmortemsDone: postmortemsDone(items),
  };
}

function isCompleted(status: TrendAction['status']): boolean {
  return status === 'done' || status === 'verified';
}

function isOnTime({ dueDate, completedAt, zone }: TrendAction): boolean {
  if (dueDate === null || completedAt === null) return false;
  return todayIn(zone, Date.parse(completedAt)) <= dueDate;
}

function ageOf(
  priority: TrendAction['priority'],
  open: readonly TrendAction[],
  now: number,
): TrendsResponse['actions']['age'][number] {
  const days = open
    .filter(item => item.priority === priority)
    .map(({ createdAt }) =>
      Math.max(0, Math.floor((now - Date.parse(createdAt)) / DAY_MS)),
    );
  return {
    priority,
    count: days.length,
    median: percentile(days, 0.5),
    p90: percentile(days, 0.9),
  };
}

/** Of those with an item of P0 or P1, how many have all of them finished. */
function postmortemsDone(items: readonly TrendAction[]) {
  const of = new Map<string, boolean>();
  for (const item of items.filter(each => isPriorityAction(each.priority))) {
    const { postmortemId } = item;
    of.set(
      postmortemId,
      (of.get(postmortemId) ?? true) && isFinishedAction(item),
    );
  }
  const done = [...of.values()].filter(isDone => isDone).length;
  return { done, of: of.size };
}

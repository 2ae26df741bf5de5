import { WireActionItem } from '../wire';
import { addDays, daysBetween, todayIn } from '../instant';
import { isOpenAction } from './actionState';

/** Of an item, what a reminder rests on. @public */
export type RemindedAction = Pick<
  WireActionItem,
  | 'id'
  | 'ref'
  | 'title'
  | 'priority'
  | 'status'
  | 'ownerRef'
  | 'dueDate'
  | 'zone'
  | 'createdAt'
> & {
  readonly reminders: Pick<
    WireActionItem['reminders'],
    'lastAt' | 'mutedUntil'
  >;
};

/** What one owner is to be told today. @public */
export type ActionDigest<Item extends RemindedAction = RemindedAction> = {
  readonly ownerRef: string;
  /** The most urgent first. */
  readonly items: readonly Item[];
  readonly title: string;
  /** Plain text, an item a line. */
  readonly text: string;
};

/** Days before the due day on which an item is called to mind. */
const DAYS_BEFORE = [7, 1, 0] as const;
const WEEK = 7;
/** Of one digest; the rest is counted. */
const MOST_LINES = 25;

/**
 * The digests of today, one an owner: items that are due in 7 days or tomorrow, that are due today, and each week after. A day that was
 * missed is made up for; an item that is new, or was spoken of since, waits for its next day. Muted items and owners who got a digest today
 * are left out. Days are those of the owner's zone.
 *
 * @public
 */
export function remindersDue<Item extends RemindedAction>(
  items: readonly Item[],
  now: number,
): ActionDigest<Item>[] {
  const told = new Set<string>();
  const byOwner = new Map<string, { item: Item; days: number }[]>();
  for (const item of items) {
    const { ownerRef, zone, reminders } = item;
    if (ownerRef === null) continue;
    const owner = ownerRef.toLowerCase();
    const today = todayIn(zone, now);
    const last =
      reminders.lastAt && todayIn(zone, Date.parse(reminders.lastAt));
    if (last !== null && last >= today) told.add(owner);
    if (!isReminded(item, today)) continue;
    const days = daysBetween(today, item.dueDate ?? today);
    const known = byOwner.get(owner);
    if (known) known.push({ item, days });
    else byOwner.set(owner, [{ item, days }]);
  }
  return [...byOwner]
    .filter(([owner]) => !told.has(owner))
    .map(([, due]) => digestOf(due));
}

/** Whether the latest of its days has come since somebody was last told, or since it is there. */
function isReminded(item: RemindedAction, today: string): boolean {
  const { status, dueDate, createdAt, zone, reminders } = item;
  if (!isOpenAction(status) || dueDate === null) return false;
  if (reminders.mutedUntil !== null && today < reminders.mutedUntil) {
    return false;
  }
  const day = latestDay(dueDate, today);
  if (day === undefined) return false;
  if (reminders.lastAt !== null) {
    return todayIn(zone, Date.parse(reminders.lastAt)) < day;
  }
  return todayIn(zone, Date.parse(createdAt)) <= day;
}

function latestDay(dueDate: string, today: string): string | undefined {
  const days = daysBetween(today, dueDate);
  if (days <= 0) return addDays(dueDate, Math.floor(-days / WEEK) * WEEK);
  const before = DAYS_BEFORE.findLast(each => days <= each);
  return before === undefined ? undefined : addDays(dueDate, -before);
}

function digestOf<Item extends RemindedAction>(
  due: readonly { readonly item: Item; readonly days: number }[],
): ActionDigest<Item> {
  const sorted = [...due].sort(
    (a, b) =>
      a.days - b.days ||
      a.item.priority.localeCompare(b.item.priority) ||
      a.item.ref.localeCompare(b.item.ref, 'en', { numeric: true }),
  );
  return {
    ownerRef: sorted[0].item.ownerRef ?? '',
    items: sorted.map(({ item }) => item),
    ...digestText(sorted),
  };
}

/** What a digest says: calm, and with what to do. @public */
export function digestText(
  due: readonly {
    readonly item: Pick<RemindedAction, 'ref' | 'title' | 'priority'>;
    readonly days: number;
  }[],
): { readonly title: string; readonly text: string } {
  const overdue = due.filter(({ days }) => days < 0).length;
  const soon = due.length - overdue;
  const title = [
    ...(overdue > 0 ? [`${count(overdue)} overdue`] : []),
    ...(soon > 0 ? [`${overdue > 0 ? soon : count(soon)} due soon`] : []),
  ].join(', ');
  const lines = due
    .slice(0, MOST_LINES)
    .map(
      ({ item: { ref, title: what, priority }, days }) =>
        `${ref} ${what} (${priority}): ${dueText(days)}`,
    );
  const more = due.length - lines.length;
  return {
    title,
    text: [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  };
}

function count(items: number): string {
  return `${items} action item${items === 1 ? '' : 's'}`;
}

function dueText(days: number): string {
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  if (days > 0) return `due in ${days} days`;
  return days === -1 ? 'due since yesterday' : `due ${-days} days ago`;
}

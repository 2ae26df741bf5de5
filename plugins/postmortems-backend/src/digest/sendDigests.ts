import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  ClockService,
  Instant,
  withDeadline,
} from '@nines/backstage-plugin-nines-node';
import {
  ActionDigest,
  addDays,
  remindersDue,
  todayIn,
} from '@nines/backstage-plugin-postmortems-common';
import { DateTime } from 'luxon';
import { Owners } from '../actionItems/Owners';
import { DigestStore } from './DigestStore';
import { DueItem, DueItems } from './DueItems';
import { Recipients } from './Recipients';

export type DigestDeps = {
  readonly due: DueItems;
  readonly owners: Pick<Owners, 'findAll' | 'defaultZone'>;
  readonly recipients: Recipients;
  readonly digests: DigestStore;
  readonly notifications: NotificationService;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly time: { readonly hour: number; readonly minute: number };
  /** `app.baseUrl`, without a slash at its end; empty where it is not set. */
  readonly portalUrl: string;
};

const TIMEOUT_MS = 10_000;
const KEPT_DAYS = 90;

/**
 * Tells each person once a day, in the morning where they are, what of theirs and of their groups is due: one message. It is asked again
 * and again; a run that ends halfway is gone on with by the next, and two that run at once tell nobody twice. Of what stands in a
 * restricted record only those are told who see it.
 */
export async function sendDigests(
  deps: DigestDeps,
  signal: AbortSignal,
): Promise<void> {
  const { clock, digests, owners } = deps;
  const now = await clock.now();
  const byRecipient = await itemsByRecipient(deps, now);
  const people = await owners.findAll([...byRecipient.keys()]);
  const last = await digests.lastSent([...byRecipient.keys()]);
  for (const [recipient, items] of byRecipient) {
    signal.throwIfAborted();
    const zone = people.get(recipient)?.zone ?? owners.defaultZone;
    const key = { recipient, day: todayIn(zone, now) };
    const told = last.get(recipient);
    if (!isMorning(now, zone, deps.time) || told?.day === key.day) continue;
    // What one member of a group was told, the others were not: what counts is when this person was last told anything
    const lastAt = told ? new Date(told.at).toISOString() : null;
    const theirs = items.map(({ reminders, ...item }) => ({
      ...{ ...item, zone, ownerRef: recipient },
      reminders: { ...reminders, lastAt },
    }));
    const [digest] = remindersDue(theirs, now);
    if (digest) await sendOnce(digest, { ...deps, key, signal });
  }
  await digests.forget(addDays(todayIn('UTC', now), -KEPT_DAYS));
}

/** Those that may be due, by whom they are to be told to. */
async function itemsByRecipient(
  { due, recipients }: DigestDeps,
  now: Instant,
): Promise<ReadonlyMap<string, DueItem[]>> {
  const items = await due.list(now);
  const owners = [...new Set(items.map(({ ownerRef }) => ownerRef))];
  const people = await recipients.of(owners);
  const found = new Map<string, DueItem[]>();
  for (const item of items) {
    for (const recipient of people.get(item.ownerRef) ?? []) {
      if (!due.mayBeTold(item, recipient, people)) continue;
      const known = found.get(recipient);
      if (known) known.push(item);
      else found.set(recipient, [item]);
    }
  }
  return found;
}

/** From its time on, to the end of the day. */
function isMorning(
  now: Instant,
  zone: string,
  { hour, minute }: DigestDeps['time'],
): boolean {
  const local = DateTime.fromMillis(now, { zone });
  return local.hour * 60 + local.minute >= hour * 60 + minute;
}

async function sendOnce(
  digest: ActionDigest,
  deps: DigestDeps & {
    readonly key: { readonly recipient: string; readonly day: string };
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { digests, notifications, clock, logger, key, signal } = deps;
  if (!(await digests.claim(key, await clock.now()))) return;
  try {
    await withDeadline(() => notifications.send(toNotification(digest, deps)), {
      timeoutMs: TIMEOUT_MS,
      signal,
    });
  } catch (error) {
    await digests.release(key);
    logger.warn(
      `The reminder of ${
        key.recipient
      } was not sent, and is tried again: ${stringifyError(error)}`,
    );
    return;
  }
  const itemIds = digest.items.map(({ id }) => id);
  await digests.settle(key, { itemIds, now: await clock.now() });
}

/** Sent again after a crash it takes the place of the one before: its scope is the same. */
function toNotification(
  { title, text, items }: ActionDigest,
  deps: {
    readonly portalUrl: string;
    readonly key: { readonly recipient: string; readonly day: string };
  },
): Parameters<NotificationService['send']>[0] {
  const { recipient, day } = deps.key;
  const isOverdue = items.some(
    ({ dueDate }) => dueDate !== null && dueDate < day,
  );
  return {
    recipients: { type: 'entity', entityRef: [recipient] },
    payload: {
      title,
      description: text,
      link: `${deps.portalUrl}/postmortems/actions?subject=team`,
      severity: isOverdue ? 'normal' : 'low',
      topic: 'Action items',
      scope: `postmortems-digest:${recipient}:${day}`,
    },
  };
}

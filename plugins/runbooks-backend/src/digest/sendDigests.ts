import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ClockService, withDeadline } from '@nines/backstage-plugin-nines-node';
import {
  DUE_SOON,
  DigestTime,
  OwnerDigest,
  digestOf,
  digestWeekAt,
  dueDay,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookReader } from '../database/RunbookReader';
import { DigestStore } from './DigestStore';

export type DigestDeps = {
  readonly runbooks: Pick<RunbookReader, 'listDue'>;
  readonly digests: DigestStore;
  readonly notifications: NotificationService;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly time: DigestTime;
  /** `app.baseUrl`, without a slash at its end; empty where it is not set. */
  readonly portalUrl: string;
};

/** Stands for the whole week: everybody was told. */
const EVERYBODY = '';
const TIMEOUT_MS = 10_000;
const KEPT_DAYS = 90;

/**
 * Tells each owner once a week what of their runbooks is due: one notification per owner. It is asked again and again; a run that
 * fails halfway is gone on with by the next, for a day. Two that run at once tell nobody twice.
 */
export async function sendDigests(
  deps: DigestDeps,
  signal: AbortSignal,
): Promise<void> {
  const { runbooks, digests, clock, time } = deps;
  const now = await clock.now();
  const { week, today, isOpen } = digestWeekAt(now, time);
  const whole = { owner: EVERYBODY, week };
  if (!isOpen || (await digests.isSettled(whole))) return;
  const due = await runbooks.listDue(dueDay(today, DUE_SOON));
  let isWhole = true;
  for (const digest of digestOf(due, today)) {
    signal.throwIfAborted();
    isWhole = (await sendOnce(digest, { ...deps, week, signal })) && isWhole;
  }
  if (!isWhole) return;
  await digests.claim(whole, now);
  await digests.settle(whole, now);
  await digests.forget(dueDay(week, { amount: -KEPT_DAYS, unit: 'days' }));
}

/** False where it has to be tried again. */
async function sendOnce(
  digest: OwnerDigest,
  deps: DigestDeps & { readonly week: string; readonly signal: AbortSignal },
): Promise<boolean> {
  const { digests, notifications, clock, logger, week, signal } = deps;
  const { owner } = digest;
  const key = { owner, week };
  if (await digests.isSettled(key)) return true;
  if (!(await digests.claim(key, await clock.now()))) return false;
  try {
    await withDeadline(() => notifications.send(toNotification(digest, deps)), {
      timeoutMs: TIMEOUT_MS,
      signal,
    });
  } catch (error) {
    await digests.release(key);
    logger.warn(
      `The weekly digest of ${owner} was not sent, and is tried again: ${stringifyError(
        error,
      )}`,
    );
    return false;
  }
  await digests.settle(key, await clock.now());
  return true;
}

function toNotification(
  { owner, title, description, link, overdue }: OwnerDigest,
  { portalUrl, week }: { readonly portalUrl: string; readonly week: string },
): Parameters<NotificationService['send']>[0] {
  return {
    recipients: { type: 'entity', entityRef: [owner] },
    payload: {
      title,
      description,
      link: portalUrl + link,
      severity: overdue > 0 ? 'normal' : 'low',
      topic: 'Runbook reviews',
      scope: `runbooks-digest:${owner}:${week}`,
    },
  };
}

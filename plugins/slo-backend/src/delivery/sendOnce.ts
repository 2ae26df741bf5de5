import { OutboxNotification } from '@nines/backstage-plugin-slo-common';
import {
  DeliveryOutcome,
  NotificationChannel,
  SendRequest,
} from '@nines/backstage-plugin-slo-node';

/** A message of the outbox, of whichever kind. */
export type OutboxRequest = Omit<SendRequest, 'signal' | 'notification'> & {
  readonly notification: OutboxNotification;
};

/** What a channel promises to need at most. */
export const SEND_TIMEOUT_MS = 15_000;

/**
 * One attempt, held to the channel's promises: whatever it does, there is an outcome within the time, and a lease does not end
 * under it. A channel that throws or hangs has a bug; its message is tried again all the same.
 */
export async function sendOnce(
  channel: NotificationChannel,
  request: OutboxRequest,
  { timeoutMs = SEND_TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Promise<DeliveryOutcome> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DeliveryOutcome>(resolve => {
    timer = setTimeout(() => {
      controller.abort();
      resolve({
        outcome: 'transient',
        reason: 'contextDeadlineExceeded',
        message: `No answer within ${timeoutMs / 1_000} s`,
      });
    }, timeoutMs);
  });
  try {
    const { signal } = controller;
    return await Promise.race([attempt(channel, { ...request, signal }), late]);
  } catch (error) {
    // Its text may hold what must not be told: an address with a token in it
    const name = error instanceof Error ? error.name : typeof error;
    return {
      outcome: 'transient',
      reason: 'other',
      message: `The channel '${channel.type}' failed: ${name}`,
    };
  } finally {
    clearTimeout(timer);
  }
}

async function attempt(
  channel: NotificationChannel,
  { notification, ...request }: OutboxRequest & Pick<SendRequest, 'signal'>,
): Promise<DeliveryOutcome> {
  if (notification.event !== 'changed') {
    return await channel.send({ ...request, notification });
  }
  const { at, change } = notification;
  const { destination, signal } = request;
  const told = await channel.sendChange?.({
    ...change,
    at,
    destination,
    signal,
  });
  const message = `The channel '${channel.type}' takes no changes any more`;
  return told ?? { outcome: 'badPayload', message };
}

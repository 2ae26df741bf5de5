import { assertNever } from '../units';
import { DueMessage } from './types';

/** Whether a message still goes out. @public */
export type Recheck =
  | { readonly send: true }
  | { readonly send: false; readonly reason: string };

const SEND: Recheck = { send: true };
const cancel = (reason: string): Recheck => ({ send: false, reason });

/**
 * Looks once more at a message before each attempt: nobody is woken for what is over, and nobody hears of the end of what they
 * were never told (the table of Alertmanager's `needsUpdate`).
 *
 * @public
 */
export function recheckMessage(message: DueMessage): Recheck {
  const { event, group } = message;
  if (event === 'test' || event === 'changed') return SEND;
  if (message.isOvertaken) return cancel('a later message was delivered');
  switch (event) {
    case 'triggered':
    case 'escalated':
      if (group === 'resolved') return cancel(endedBefore(message));
      return group === 'acknowledged' ? cancel('acknowledged') : SEND;
    case 'updated':
      if (group === 'resolved') return cancel(endedBefore(message));
      return message.isOutdated ? cancel('a newer update follows') : SEND;
    case 'acknowledged':
      if (group === 'resolved') return cancel(endedBefore(message));
      if (group === 'firing') return cancel('no longer acknowledged');
      return isKnown(message) ? SEND : cancel('the receiver was never told');
    case 'resolved':
      return isKnown(message)
        ? SEND
        : cancel('resolved before first notification');
    default:
      return assertNever(event);
  }
}

function endedBefore(message: DueMessage): string {
  return isKnown(message) ? 'resolved' : 'resolved before first notification';
}

function isKnown({ isReceiverTold, isMaybeThere }: DueMessage): boolean {
  return isReceiverTold || isMaybeThere;
}

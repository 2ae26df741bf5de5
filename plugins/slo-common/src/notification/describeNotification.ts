import { assertNever } from '../units';
import { AlertNotification, NotifiedOccurrence } from './types';

/** A notification in words, for every channel; unescaped. @public */
export type NotificationWords = {
  /** `Page: Checkout success of Checkout, and 2 more`. */
  readonly title: string;
  /** What just happened: `Acknowledged by jane`. */
  readonly happened: string;
  /** Why the leading alert fired, with its numbers. */
  readonly sentence: string;
  /** Why this receiver gets what was meant for another. */
  readonly insteadOf?: string;
};

const RESOLVED: Readonly<Record<string, string>> = {
  recovered: 'it recovered',
  definitionRemoved: 'the definition is gone',
  definitionChanged: 'the definition changed',
  byHand: 'a person said so',
};

/** Says what a notification tells: the leading occurrence and how many stand behind it. @public */
export function describeNotification(
  notification: AlertNotification,
): NotificationWords {
  const { occurrences, more, insteadOf } = notification;
  const lead = occurrences.at(0);
  const others = Math.max(0, occurrences.length - 1) + more;
  const rest = others === 0 ? '' : `, and ${others} more`;
  return {
    title: `${titleOf(notification, lead)}${rest}`,
    happened: happenedIn(notification, lead),
    sentence: lead?.sentence ?? '',
    ...(insteadOf && {
      insteadOf: `Sent here because ${insteadOf.destination} did not take it: ${insteadOf.reason}`,
    }),
  };
}

function titleOf(
  { event }: AlertNotification,
  lead: NotifiedOccurrence | undefined,
): string {
  if (event === 'test') return 'Test message of Nines';
  if (!lead) return 'Alert';
  const { severity, sloTitle, entityTitle } = lead;
  const word = severity === 'page' ? 'Page' : 'Ticket';
  return `${word}: ${sloTitle} of ${entityTitle}`;
}

function happenedIn(
  { event, step, occurrences, more }: AlertNotification,
  lead: NotifiedOccurrence | undefined,
): string {
  switch (event) {
    case 'triggered':
      return 'Firing';
    case 'updated':
      return `Changed: ${count(occurrences.length + more)}`;
    case 'acknowledged':
      return `Acknowledged by ${nameOf(lead?.acknowledgedBy)}`;
    case 'escalated':
      return `Nobody acted: escalated${step ? ` to step ${step}` : ''}`;
    case 'resolved':
      return `Resolved: ${RESOLVED[lead?.resolveReason ?? ''] ?? 'it is over'}`;
    case 'test':
      return 'A test: nothing is wrong';
    default:
      return assertNever(event);
  }
}

function count(alerts: number): string {
  return alerts === 1 ? 'one alert' : `${alerts} alerts`;
}

/** `jane` of `user:default/jane`; what providers call people stays as it is. */
function nameOf(actor: string | undefined): string {
  return actor?.replace(/^user:(default\/)?/, '') ?? 'somebody';
}

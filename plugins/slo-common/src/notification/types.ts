import { AlertKey, AlertKind, AlertReason } from '../alert';
import { Instant } from '../units';

/** What a notification tells. @public */
export const NOTIFICATION_EVENTS = [
  /** The first word of an occurrence, or of a step of its escalation. */
  'triggered',
  /** Reasons were added, or another occurrence joined. */
  'updated',
  'acknowledged',
  /** Nobody acted: the next step of the policy is told. */
  'escalated',
  'resolved',
  /** An operator tries a destination. */
  'test',
] as const;

/** @public */
export type NotificationEvent = (typeof NOTIFICATION_EVENTS)[number];

/** What any message tells: of alerts, or that a definition changed. @public */
export const MESSAGE_EVENTS = [...NOTIFICATION_EVENTS, 'changed'] as const;

/** @public */
export type MessageEvent = (typeof MESSAGE_EVENTS)[number];

/** An occurrence as channels show it; all text is hostile and unescaped. @public */
export type NotifiedOccurrence = AlertKey & {
  readonly occurrenceId: string;
  /** `CheckoutSuccessBurnPage`. */
  readonly alertName: string;
  readonly kind: AlertKind;
  readonly entityRef: string;
  readonly entityTitle: string;
  readonly owner?: string;
  readonly system?: string;
  readonly tier?: string;
  readonly sloTitle: string;
  readonly status: 'firing' | 'acknowledged' | 'resolved';
  readonly firedAt: Instant;
  readonly acknowledgedAt?: Instant;
  /** A user's entity ref, or a name that a provider gave. */
  readonly acknowledgedBy?: string;
  readonly resolvedAt?: Instant;
  readonly resolveReason?: string;
  readonly reasons: readonly AlertReason[];
  /** One sentence with its numbers: why it fired. */
  readonly sentence: string;
  readonly links: {
    /** The alert's page in the portal. */
    readonly alert: string;
    readonly slo: string;
    readonly runbook?: string;
  };
};

/**
 * What is sent about a group: one occurrence, or the pages of one entity that fired within 30 seconds of each other. It holds
 * all that a channel needs, and no secret. The first occurrence leads.
 *
 * @public
 */
export type AlertNotification = {
  readonly version: 1;
  /** Unique per message, the same on every attempt. */
  readonly idempotencyKey: string;
  readonly event: NotificationEvent;
  /** Names the incident at the provider: the same for all messages of a group. */
  readonly groupId: string;
  /** Ascending per group and destination. */
  readonly sequence: number;
  readonly at: Instant;
  /** At most {@link MOST_OCCURRENCES}; `more` counts the rest. */
  readonly occurrences: readonly NotifiedOccurrence[];
  readonly more: number;
  /** Step of the escalation policy, from 1. */
  readonly step?: number;
  /** Which policy sent it, for people. */
  readonly policy?: string;
  /** It comes to the fallback, because another destination did not take it. */
  readonly insteadOf?: {
    readonly destination: string;
    /** Why not, redacted. */
    readonly reason: string;
  };
};

/** What changed, for whoever looks for the cause of an alert; hostile and unescaped. @public */
export type NotifiedChange = {
  /** `Checkout success of Checkout: target 99 % to 99.5 %`. */
  readonly summary: string;
  /** Of what changed; the first where there are several. */
  readonly entityRef: string;
  /** Its page in the portal. */
  readonly link?: string;
};

/** Is sent to receivers that keep changes beside alerts; it alerts nobody, and is about no occurrence. @public */
export type ChangeNotification = Omit<AlertNotification, 'event'> & {
  readonly event: 'changed';
  readonly change: NotifiedChange;
};

/** Whatever is sent. @public */
export type OutboxNotification = AlertNotification | ChangeNotification;

/** Occurrences that one message shows. @public */
export const MOST_OCCURRENCES = 20;

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { AlertNotification } from '@nines/backstage-plugin-slo-common';
import { JsonObject } from '@backstage/types';

/**
 * What became of one attempt. A channel decides only this; when to try again, what is dead and who is told instead is the
 * engine's.
 *
 * @public
 */
export type DeliveryOutcome =
  /** The provider has it. `state` is kept for the later messages of the same group and destination. */
  | {
      readonly outcome: 'delivered';
      readonly state?: JsonObject;
      readonly status?: number;
      /** True where it went without its details, which were too large. */
      readonly isCut?: boolean;
    }
  /** Nobody knows, or a fault that passes: 408, 425, 5xx, network, time-out. */
  | {
      readonly outcome: 'transient';
      readonly reason: DeliveryFailure;
      readonly message: string;
      readonly status?: number;
      readonly retryAfterMs?: number;
    }
  /** Too much at once: the whole destination rests. */
  | {
      readonly outcome: 'throttled';
      readonly retryAfterMs?: number;
      readonly message: string;
      readonly status?: number;
    }
  /** This message will never be taken: 400, 413, 422. It is tried once more in its smallest form. */
  | {
      readonly outcome: 'badPayload';
      readonly message: string;
      readonly status?: number;
    }
  /** Nothing will be taken there: 3xx, 401, 403, 404, 410, a revoked token. */
  | {
      readonly outcome: 'badDestination';
      readonly message: string;
      readonly status?: number;
    };

/** Alertmanager's label set for failed notifications. @public */
export type DeliveryFailure =
  | 'clientError'
  | 'serverError'
  | 'authError'
  | 'rateLimited'
  | 'contextCanceled'
  | 'contextDeadlineExceeded'
  | 'other';

/** One configured receiver of a channel. @public */
export type ChannelDestination = {
  /** Unique in its channel; policies name it `<type>:<name>`. */
  readonly name: string;
  /** For people: a channel name, a host, the last four characters of a key. Never a secret. */
  readonly description: string;
  /** Messages that the receiver takes in a minute; the engine stays below. */
  readonly perMinute: number;
  /** Whether changes are told there too; the channel has `sendChange`. Default: false. */
  readonly takesChanges?: boolean;
};

/** What a channel is asked to send. @public */
export type SendRequest = {
  readonly notification: AlertNotification;
  readonly destination: string;
  /** What the last delivered message of this group and destination left; undefined for the first. */
  readonly state: JsonObject | undefined;
  /** True for the second try of a message that was refused: the summary alone. */
  readonly minimal: boolean;
  readonly signal: AbortSignal;
};

/** Something that changed, for whoever looks for causes: it alerts nobody. @public */
export type ChangeRequest = {
  readonly destination: string;
  /** `Objective of Checkout success: 99 % to 99.5 %`; hostile and unescaped. */
  readonly summary: string;
  /** Ref of the entity that changed. */
  readonly entityRef: string;
  /** Epoch ms. */
  readonly at: number;
  readonly link?: string;
  readonly signal: AbortSignal;
};

/**
 * Brings notifications to one kind of receiver. `send` makes one attempt, takes at most 15 seconds, never throws for what a
 * receiver can do, holds no state between calls, and puts no secret into what it answers. The engine calls it in any replica, at
 * least once per message, in order per group and destination.
 *
 * @public
 */
export interface NotificationChannel {
  /** Lower case: `pagerduty`. */
  readonly type: string;
  readonly destinations: readonly ChannelDestination[];
  send(request: SendRequest): Promise<DeliveryOutcome>;
  /** Where the receiver keeps changes beside alerts: PagerDuty shows them with an incident. One attempt, as `send`. */
  sendChange?(request: ChangeRequest): Promise<DeliveryOutcome>;
}

/** Where modules add the channels that alerts are sent through. @public */
export interface SloChannelsExtensionPoint {
  /** @throws if a channel of that type is there. */
  addChannel(channel: NotificationChannel): void;
}

/** @public */
export const sloChannelsExtensionPoint =
  createExtensionPoint<SloChannelsExtensionPoint>({ id: 'slo.channels' });

/**
 * What a provider or a person elsewhere did to a group of alerts.
 *
 * @public
 */
export type InboundAction = {
  /** Unique per source: a message that comes twice acts once. */
  readonly source: string;
  readonly externalId: string;
  readonly groupId: string;
  readonly action: 'acknowledge' | 'unacknowledge' | 'resolve';
  /** When it happened there, epoch ms: the latest wins, in whatever order they come. */
  readonly occurredAt: number;
  /** A user's entity ref where it is known, else a name. */
  readonly actor: string;
  /**
   * True where the provider does not say who may, as with a button in a chat: `actor` is then a user's entity ref, and must be a
   * responder of the alerts by `slo.alerting.responders`.
   */
  readonly needsResponder?: boolean;
};

/** @public */
export type InboxAnswer = 'accepted' | 'duplicate' | 'unknown' | 'refused';

/** Takes what providers send back. The request was verified and parsed by the channel's module. @public */
export interface AlertInbox {
  /**
   * Commits, and answers at once; acting on it follows. `unknown`: no such group; answer the provider with success all the same.
   * `refused`: the actor is no responder; nothing was kept.
   */
  accept(action: InboundAction): Promise<InboxAnswer>;
}

/** An HTTP route for a provider's webhooks, mounted at `/api/slo/webhooks/<name>` without Backstage's own authentication. @public */
export type InboundRoute = {
  /** Lower-case letters: `pagerduty`. */
  readonly name: string;
  /** Most bytes of a body. */
  readonly limit: number;
  /** Gets raw bytes and lower-case headers; must check the signature before all else. */
  handle(
    request: {
      readonly body: Buffer;
      readonly headers: Readonly<Record<string, string | undefined>>;
      /** Epoch ms, by the database's clock. */
      readonly now: number;
    },
    inbox: AlertInbox,
  ): Promise<{ readonly status: number; readonly body?: JsonObject }>;
};

/** Where modules add routes for what providers send back. @public */
export interface SloInboundExtensionPoint {
  /** @throws if a route of that name is there. */
  addRoute(route: InboundRoute): void;
}

/** @public */
export const sloInboundExtensionPoint =
  createExtensionPoint<SloInboundExtensionPoint>({ id: 'slo.inbound' });

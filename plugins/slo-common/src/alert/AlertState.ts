import { Instant } from '../units';
import { AlertReason } from './types';

/**
 * Where one series of alerts stands; kept as JSON. A series without a row is `inactive` and remembers nothing.
 *
 * @public
 */
export type AlertState =
  | InactiveAlert
  | PendingAlert
  | FiringAlert
  | AcknowledgedAlert;

/** What survives the end of an occurrence, so that flapping is damped. @public */
export type Damping = {
  /** How often it came back soon after it was resolved: each time it must be calm for longer. */
  readonly level: number;
  /** When this is forgotten. */
  readonly until: Instant;
};

type Remembered = {
  readonly version: 1;
  readonly damping?: Damping;
};

/** @public */
export type InactiveAlert = Remembered & {
  readonly status: 'inactive';
  /** A person resolved it while it held: it fires anew only after it recovered. */
  readonly resolvedByHand?: true;
};

/** Since when each reason holds, by {@link reasonKey}. @public */
export type HeldSince = Readonly<Record<string, Instant>>;

/** Something holds, none of it long enough. @public */
export type PendingAlert = Remembered & {
  readonly status: 'pending';
  /** Of the reason that holds for longest. */
  readonly since: Instant;
  readonly reasons: readonly AlertReason[];
  readonly held: HeldSince;
  /** When it was last judged: time in which nobody looked does not count. */
  readonly seenAt: Instant;
};

/** An open occurrence. @public */
export type OpenAlert = Remembered & {
  readonly occurrenceId: string;
  /** When the first reason began to hold. */
  readonly since: Instant;
  readonly firedAt: Instant;
  /** Those that fired and did not end for an hour, with the numbers they fired by; at least one. */
  readonly reasons: readonly AlertReason[];
  /** Reasons that do not fire yet. */
  readonly held: HeldSince;
  readonly seenAt: Instant;
  /** Since when reasons among `reasons` hold no longer, by {@link reasonKey}. */
  readonly eased: HeldSince;
  /** Since when there is evidence that it is over. */
  readonly calmSince?: Instant;
  /** Since when nothing holds, without such evidence. */
  readonly quietSince?: Instant;
};

/** @public */
export type FiringAlert = OpenAlert & { readonly status: 'firing' };

/** @public */
export type AcknowledgedAlert = OpenAlert & {
  readonly status: 'acknowledged';
  readonly acknowledgedAt: Instant;
  /** A user's entity ref, or a name that a provider gave. */
  readonly acknowledgedBy: string;
};

/** The state of a series that has no row. @public */
export const NO_ALERT: InactiveAlert = { version: 1, status: 'inactive' };

import { Instant } from '../units';

/** What told of an alert: a Prometheus that evaluates it, an Alertmanager that is asked for it, or one that posts it. @public */
export type ExternalAlertOrigin = 'prometheus' | 'alertmanager' | 'webhook';

/** `suppressed`: it fires, and those who evaluate it have silenced or inhibited it. @public */
export type ExternalAlertState = 'pending' | 'firing' | 'suppressed';

/** Why an Alertmanager tells nobody of an alert. @public */
export type ExternalSilence = {
  readonly id: string;
  readonly author?: string;
  readonly comment?: string;
  readonly endsAt?: Instant;
};

/** An alert that another system evaluates; all text is hostile, and at most as long as `externalTextLimits` says. @public */
export type ExternalAlert = {
  readonly origin: ExternalAlertOrigin;
  /** Name of the instance or receiver in app-config. */
  readonly source: string;
  /** Names the alert's labels at its source. */
  readonly fingerprint: string;
  readonly state: ExternalAlertState;
  readonly startsAt: Instant;
  /** Undefined while it is open. */
  readonly endsAt?: Instant;
  /** Label `alertname`. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** What the rule's expression came to; absent where it is not told or no number. */
  readonly value?: number;
  readonly silences: readonly ExternalSilence[];
  /** Whether another alert keeps it quiet. */
  readonly isInhibited: boolean;
  /** Where the one who told it shows it: an http(s) address. */
  readonly url?: string;
  /** Where its expression is shown: an http(s) address. */
  readonly generatorUrl?: string;
};

/** What is kept of an alert of others. @public */
export const externalTextLimits = {
  pairs: 64,
  key: 128,
  value: 1_024,
  name: 255,
  url: 2_000,
} as const;

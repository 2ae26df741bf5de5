import { Instant } from '@nines/backstage-plugin-slo-common';

/** An alert that another system evaluates; all text is hostile. */
export type ExternalAlert = {
  /** Which of the configured receivers told it. */
  readonly source: string;
  /** Names the alert's labels at its source. */
  readonly fingerprint: string;
  readonly startsAt: Instant;
  /** Undefined while it fires. */
  readonly endsAt?: Instant;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly url?: string;
};

/**
 * What was told of alerts that others evaluate. Being told twice, by two replicas at once, or in another order than it happened
 * in, leaves the same: one row per firing; what ended stays ended; a newer firing ends an older one.
 */
export interface ExternalAlertStore {
  /** All of them or none. */
  save(alerts: readonly ExternalAlert[], now: Instant): Promise<void>;
  /** Those that fire and were told since then, the latest first. */
  listOpen(options: {
    readonly seenSince: Instant;
    readonly limit: number;
  }): Promise<readonly ExternalAlert[]>;
  /** Deletes what ended, or was last told, before then. */
  forget(before: Instant): Promise<void>;
}

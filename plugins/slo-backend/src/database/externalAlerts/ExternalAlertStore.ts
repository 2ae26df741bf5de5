import { ExternalAlert, Instant } from '@nines/backstage-plugin-slo-common';
import {
  ExternalAlertSource,
  ToldAlerts,
} from '@nines/backstage-plugin-slo-node';

/** Which of the instances that are polled. */
export type SourceId = Pick<ExternalAlertSource, 'origin' | 'name'>;

/** How the polls of an instance go. */
export type SourceRecord = SourceId & {
  /** When it told all that is open; undefined before the first time. */
  readonly answeredAt?: Instant;
  readonly failure?: { readonly message: string; readonly since: Instant };
  /** Open alerts that it spoke of, kept or not. */
  readonly total: number;
};

/**
 * What was told of alerts that others evaluate, by webhooks and by polls. All text of it is hostile.
 *
 * Webhooks: being told twice, by two replicas at once, or in another order than it happened in, leaves the same: one row per
 * firing; what ended stays ended; a newer firing ends an older one. Polls: an answer is all that is open, what it does not list has
 * ended; a failure ends nothing; an answer that was asked for before another one changes nothing after it.
 */
export interface ExternalAlertStore {
  /** What a webhook told: all of it or nothing. */
  save(alerts: readonly ExternalAlert[], now: Instant): Promise<void>;

  /**
   * What a poll was answered: all of it or nothing.
   *
   * @param askedAt - when the question was sent
   */
  replace(
    source: SourceId,
    told: ToldAlerts,
    askedAt: Instant,
  ): Promise<'saved' | 'recovered' | 'superseded'>;

  /** That a poll failed, and whether that is news. */
  fail(
    source: SourceId,
    message: string,
    askedAt: Instant,
  ): Promise<'began' | 'goesOn' | 'superseded'>;

  /** Those that are open, of webhooks only what was told since then; the latest first. */
  listOpen(options: {
    readonly toldSince: Instant;
    readonly limit: number;
  }): Promise<readonly ExternalAlert[]>;

  /** Of every instance that was ever polled. */
  listSources(): Promise<readonly SourceRecord[]>;

  /** Deletes what ended, was last told, or whose instance was last polled, before then. */
  forget(before: Instant): Promise<void>;
}

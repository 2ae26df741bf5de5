import { Instant, SloRef, Slot } from '@nines/backstage-plugin-slo-common';

/** Minutes of an alert, `[from, to]`, whose ledger rows are not kept yet. */
export type UnpinnedMinutes = {
  readonly occurrenceId: string;
  readonly sloRef: SloRef;
  readonly objectiveKey: string;
  readonly from: Slot;
  readonly to: Slot;
};

/** What of alerts is kept for long, and what is forgotten. */
export interface AlertRetention {
  /** Up to `now`; at most 7 hours of one alert and 1,000 alerts at once, those first that fired first. */
  unpinned(now: Slot): Promise<readonly UnpinnedMinutes[]>;

  /** They are kept up to a slot. */
  pinned(occurrenceId: string, to: Slot): Promise<void>;

  /** Forgets groups of alerts that ended whole before an instant, with their timelines. */
  forget(before: Instant): Promise<void>;
}

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  Indicator,
  Instant,
  Millis,
  SliSample,
  Slot,
  TimeWindow,
} from '@nines/backstage-plugin-slo-common';

/**
 * One indicator to measure over `(from, to]`.
 *
 * @public
 */
export type SliRequest = {
  /** Opaque; comes back in the sample. */
  readonly objectiveKey: string;
  readonly indicator: Indicator;
  /** Split by these labels: one sample per group, keyed `objectiveKey` with {@link SliGroup}. */
  readonly grouping: readonly string[];
  readonly from: Slot;
  readonly to: Slot;
};

/** What a source found for one request. @public */
export type SliOutcome =
  /** Measured. `samples` holds one per group, or one without group; slots without data have no increment. */
  | {
      readonly status: 'measured';
      readonly objectiveKey: string;
      readonly samples: readonly (SliSample & { readonly group?: SliGroup })[];
    }
  /** The source answered that this indicator cannot be measured: wrong query, unknown instance. The definition is at fault. */
  | {
      readonly status: 'rejected';
      readonly objectiveKey: string;
      readonly message: string;
    }
  /** The source could not be asked. Nothing is known; the ledger stays as it is and a later tick asks again. */
  | {
      readonly status: 'failed';
      readonly objectiveKey: string;
      /** The instance that failed: one state for all its SLOs. */
      readonly instance: string;
      readonly message: string;
    };

/** Label values of one group, by label name. @public */
export type SliGroup = Readonly<Record<string, string>>;

/** State of one configured instance of a source. @public */
export type SliInstanceStatus = {
  readonly instance: string;
  readonly status: 'ok' | 'failing' | 'unknown';
  readonly message?: string;
  readonly since?: Instant;
};

/** How an indicator is asked, for people. @public */
export type SliQueryDescription = {
  readonly role: 'good' | 'bad' | 'total' | 'ratio' | 'value';
  readonly instance?: string;
  readonly query: string;
  /** Opens the query in its instance, over the given window. */
  readonly url?: string;
};

/**
 * Counts good and total events of one metrics system, for many indicators at once, as increments per slot of the UTC minute
 * grid.
 *
 * Consecutive and overlapping intervals count each event exactly once: a later answer for the same slots replaces an earlier
 * one. Rows younger than {@link SliSource.settleAfter} are provisional, since scrapes may still be in flight; the engine asks
 * for them again. `sample` never throws for one indicator or one instance; it answers `rejected` or `failed`.
 *
 * @public
 */
export interface SliSource {
  /** Matches `metricSource.type`, lower case: `prometheus`. */
  readonly type: string;
  /** How long a slot stays provisional. */
  readonly settleAfter: Millis;
  /** The longest interval one request should span; back-fill is cut into pieces of this length. */
  readonly maxSpan: Millis;
  sample(
    requests: readonly SliRequest[],
    options: { now: Instant; signal: AbortSignal },
  ): Promise<SliOutcome[]>;
  /** What is wrong with an indicator, without asking the system; undefined when nothing is. */
  validate(indicator: Indicator): string | undefined;
  describe(
    indicator: Indicator,
    options: { window?: TimeWindow; now: Instant },
  ): SliQueryDescription[];
  status(): SliInstanceStatus[];
}

/** Where modules add the metrics systems that SLOs are measured with. @public */
export interface SloSourcesExtensionPoint {
  /** @throws if a source of that type is there. */
  addSource(source: SliSource): void;
}

/** @public */
export const sloSourcesExtensionPoint =
  createExtensionPoint<SloSourcesExtensionPoint>({ id: 'slo.sources' });

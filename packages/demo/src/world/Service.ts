/**
 * What happened to a service for a while: `from` and `to` are hours after the demo's first start, so the seeded history is
 * below zero and the live traffic above.
 */
export type Incident = {
  readonly from: number;
  readonly to: number;
  /** Share of requests that failed, 0 to 1. */
  readonly errors?: number;
  /** Share of requests slower than the threshold, 0 to 1. */
  readonly slow?: number;
  /** The service could not be reached from outside. */
  readonly down?: boolean;
};

/** One kind of request that the example organisation counts. */
export type Service = {
  readonly name: string;
  /** Requests a minute, averaged over a day. */
  readonly requestsPerMinute: number;
  /** Share that fails on a normal day. */
  readonly errors: number;
  /** Share slower than the threshold on a normal day. */
  readonly slow: number;
  readonly incidents: readonly Incident[];
  /** Nothing is counted from this hour on. */
  readonly silentFrom?: number;
};

/** What one minute of a service counted. */
export type MinuteCounts = {
  readonly requests: number;
  readonly failed: number;
  readonly slow: number;
  readonly up: boolean;
};

import {
  Instant,
  NoDataReason,
  SloStateKind,
  WireBudget,
  WireBurn,
  WireForecast,
} from '@nines/backstage-plugin-slo-common';

/** Row of `objective_status`. Instants are epoch milliseconds; PostgreSQL answers `bigint` as text. */
export type StatusRow = {
  slo_ref: string;
  objective_key: string;
  entity_ref: string;
  title: string;
  search_text: string;
  state: SloStateKind;
  state_rank: number;
  reason: NoDataReason | null;
  state_since: number | string;
  left_share: number | null;
  exhausted_at: number | string | null;
  window_from: number | string | null;
  window_requested_from: number | string | null;
  computed_at: number | string;
  fingerprint: string;
  body_json: string;
};

/** What is shown of an objective and never searched or sorted by: `body_json`. */
export type StatusBody = {
  readonly slo: string;
  readonly description?: string;
  /** Absent where the definition could not be read. */
  readonly target?: number;
  readonly method: 'Occurrences' | 'Timeslices' | 'RatioTimeslices';
  readonly composite: boolean;
  readonly example: boolean;
  readonly message: string;
  readonly window?: {
    readonly label: string;
    readonly kind: 'rolling' | 'calendar';
    readonly periodEnd?: string;
    readonly coverage: number;
  };
  readonly budget?: WireBudget;
  readonly forecast?: WireForecast;
  readonly burns: readonly WireBurn[];
};

/** What the catalog says of an entity, joined; absent until it was ingested, and once it is gone. */
export type EntityJoinRow = {
  entity_ref: string;
  entity_kind: string | null;
  entity_title: string | null;
  entity_owner: string | null;
  entity_system: string | null;
  entity_tier: string | null;
};

/** A status row with its entity. */
export type FleetJoinRow = StatusRow & EntityJoinRow;

export function toInstantColumn(
  value: number | string | null,
): Instant | undefined {
  return value === null ? undefined : (Number(value) as Instant);
}

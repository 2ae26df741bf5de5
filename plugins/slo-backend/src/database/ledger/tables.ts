/** Rows of the ledger's tables; the migration describes the columns. Slots are UTC minutes since 1970. */
export type LedgerRow = {
  at: number;
  objective_id: number;
  good: number;
  total: number;
  covered: number;
};

/** Increments, not sums, that wait for their minute. */
export type LedgerPendingRow = LedgerRow;

/** Cumulative sums of excluded events, at each row of the ledger inside an excluded interval. */
export type LedgerExcludedRow = LedgerRow;

export type LedgerHeadRow = {
  objective_id: number;
  first_slot: number;
  last_slot: number;
  settled_slot: number;
};

export type LedgerPinRow = { objective_id: number; at: number };

export type LedgerExclusionRow = {
  id: number;
  objective_id: number;
  from_slot: number;
  to_slot: number;
  effective_from_slot: number;
  effective_to_slot: number;
  reason: string;
  author: string;
  /** Milliseconds since 1970; PostgreSQL answers 64 bit integers as text. */
  created_at: number | string;
  revoked_by: string | null;
  revoked_at: number | string | null;
};

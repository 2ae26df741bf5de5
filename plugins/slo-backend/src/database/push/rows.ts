export type PushHeadRow = { ledger_id: number };

export type PushCounterRow = {
  ledger_id: number;
  stream: string;
  /** A string on PostgreSQL, as are all epoch milliseconds. */
  started_at: number | string;
  at: number | string;
  good: number;
  total: number;
};

export type PushCoverageRow = {
  ledger_id: number;
  from_ms: number | string;
  to_ms: number | string;
};

export type PushRequestRow = {
  subject: string;
  idempotency_key: string;
  body_hash: string;
  answer_json: string | null;
  created_at: number | string;
};

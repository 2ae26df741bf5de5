/** Epoch milliseconds come as strings from PostgreSQL. */
type BigInt = number | string;

export type OutboxRow = {
  id: BigInt;
  group_id: string;
  destination: string;
  sequence: number;
  event: string;
  severity: string;
  notification_json: string;
  schema_version: number;
  idempotency_key: string;
  state: string;
  due_at: BigInt;
  max_age_at: BigInt;
  attempts: number;
  refusals: number;
  failures: number;
  /** 0 or 1 on SQLite. */
  minimal: boolean | number;
  lease_token: string | null;
  lease_until: BigInt | null;
  leased_by: string | null;
  last_status: number | null;
  last_error: string | null;
  reason: string | null;
  first_attempt_at: BigInt | null;
  ended_at: BigInt | null;
  instead_of: BigInt | null;
  trace_parent: string | null;
  created_at: BigInt;
};

export type AttemptRow = {
  id: BigInt;
  outbox_id: BigInt;
  attempt: number;
  started_at: BigInt;
  duration_ms: number;
  outcome: string;
  http_status: number | null;
  failure: string | null;
  message: string | null;
};

export type DestinationRow = {
  ref: string;
  seen_at: BigInt;
  tokens: number;
  refilled_at: BigInt;
  paused_until: BigInt | null;
  unhealthy_since: BigInt | null;
  unhealthy_reason: string | null;
  probe_at: BigInt | null;
  last_delivered_at: BigInt | null;
};

export type ChannelStateRow = {
  group_id: string;
  destination: string;
  state_json: string;
  updated_at: BigInt;
};

export type OperatorAlarmRow = {
  name: string;
  group_id: string;
  raised_at: BigInt;
  sentence: string;
};

export type AuditorRunRow = {
  id: number;
  ran_at: BigInt;
  violations: number;
  heartbeat_at: BigInt | null;
  violations_json: string;
};

/** Version of `notification_json` that this code writes; it leaves newer rows to newer code. */
export const SCHEMA_VERSION = 1;

/** What was excerpted from an answer, or why something ended: people read it. */
export const MESSAGE_LENGTH = 500;

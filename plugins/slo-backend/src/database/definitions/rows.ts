import { SeriesKind } from '../../definitions/wantedSeries';

export type EntityRow = {
  entity_ref: string;
  kind: string;
  title: string;
  owner: string | null;
  system: string | null;
  tier: string | null;
  alert_annotations_json: string | null;
  fingerprint: string;
  input_hash: string | null;
  revision: number;
};

export type ParentRow = { entity_ref: string; ancestor_ref: string };

export type LocationRow = {
  owner_ref: string;
  location: string;
  position: number;
  status: 'ok' | 'unreachable' | 'refused' | 'pending';
  message: string | null;
  etag: string | null;
  content_json: string | null;
  content_hash: string | null;
  /** A string on PostgreSQL. */
  last_read_at: number | string | null;
  url: string | null;
};

export type ProblemRow = {
  entity_ref: string;
  position: number;
  problem_json: string;
};

export type SloRow = {
  id: number;
  slo_ref: string;
  entity_ref: string;
  definition_json: string;
  created_at: number | string;
  archived_at: number | string | null;
  /** Null while the definition is good. */
  last_good_at: number | string | null;
};

export type InvalidSloRow = {
  slo_ref: string;
  entity_ref: string;
  problems: number;
  /** A number on SQLite. */
  example: boolean | number;
  slo_json: string;
};

export type ObjectiveRow = {
  /** The ledger id. */
  id: number;
  slo_id: number;
  series: SeriesKind;
  objective_id: string;
  group_key: string;
  group_json: string | null;
  fingerprint: string;
  started_slot: number;
  ended_slot: number | null;
  reason: string;
};

export type TargetRow = {
  slo_id: number;
  objective_id: string;
  from_ms: number | string;
  target: number;
};

export type RevisionRow = { id: 1; revision: number };

export type RunRow = {
  id: 1;
  ended_at: number | string;
  failure: string | null;
};

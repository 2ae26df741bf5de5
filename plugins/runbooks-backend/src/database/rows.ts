export type EntityRow = {
  entity_ref: string;
  kind: string;
  title: string;
  owner: string | null;
  system: string | null;
  tier: string | null;
  docs_ref: string | null;
  docs_path: string | null;
  fingerprint: string;
};

export type SiteRow = {
  docs_ref: string;
  revision: number;
  input_hash: string | null;
  source_status: 'ok' | 'unreachable' | 'refused' | 'pending';
  source_message: string | null;
  source_etag: string | null;
  source_url: string | null;
  /** A string on PostgreSQL. */
  source_read_at: number | string | null;
  skipped_json: string;
  built_status: 'built' | 'notBuilt' | 'unknown';
  built_message: string | null;
  built_etag: string | null;
  built_at: number | string | null;
  compared_by: string | null;
  build_tried_for: string | null;
  build_tried_at: number | string | null;
};

export type RunbookRow = {
  ref: string;
  docs_ref: string;
  file: string;
  page: string;
  page_key: string;
  title: string;
  sort_title: string;
  owner: string | null;
  criticality: 'critical' | 'high' | 'normal';
  status: 'draft' | 'active' | 'deprecated';
  /** A number on SQLite. */
  is_for_named: boolean | number;
  details_json: string;
  errors: number;
  warnings: number;
  infos: number;
  source_hash: string;
  source_url: string | null;
  changed_at: number | string | null;
  last_reviewed_on: string | null;
  last_exercised_on: string | null;
  built_status: 'built' | 'stale' | 'missing' | 'unknown';
  built_hash: string | null;
  built_anchors_json: string | null;
  reviewed_on: string | null;
  reviewed_by: string | null;
  review_basis: 'attested' | 'frontMatter' | 'assumed' | null;
  reviewed_hash: string | null;
  due_on: string | null;
  exercised_on: string | null;
  is_orphan: boolean | number;
};

export type TextRow = {
  ref: string;
  text: string;
  markdown: string;
  cut: string | null;
  sections_json: string;
  findings_json: string;
  search_text: string;
};

export type RunbookEntityRow = {
  runbook_ref: string;
  entity_ref: string;
  is_named: boolean | number;
};

export type NameKind =
  | 'alert'
  | 'file'
  | 'path'
  | 'source'
  | 'supersedes'
  | 'slo';

export type NameRow = {
  runbook_ref: string;
  docs_ref: string;
  kind: NameKind;
  name: string;
  is_pattern: boolean | number;
};

export type AlertRow = {
  key: string;
  entity_ref: string;
  name: string;
  sort_name: string;
  severity: string | null;
  rank: number;
  slo: string | null;
  origin: 'slo' | 'prometheus' | 'alertmanager' | 'webhook';
  given: string | null;
  outcome: 'found' | 'noRunbook' | 'deadPage' | 'deadAnchor' | 'pending';
  message: string;
  runbook_ref: string | null;
  docs_ref: string | null;
};

export type PathRow = {
  entity_ref: string;
  slo: string;
  is_covered: boolean | number;
  rank: number;
  reason: string | null;
  alert: string | null;
  message: string;
  runbook_ref: string | null;
  docs_ref: string | null;
};

export type TaskRunRow = {
  task: 'index' | 'alerts';
  ended_at: number | string;
  status: 'ok' | 'failing' | 'absent';
  message: string | null;
};

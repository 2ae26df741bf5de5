import {
  AlertKind,
  ResolveReason,
  Severity,
} from '@nines/backstage-plugin-slo-common';

export type AlertStateRow = {
  slo_ref: string;
  objective_key: string;
  severity: Severity;
  revision: number;
  slot: number;
  state_json: string;
};

/** Times are strings on PostgreSQL. */
export type OccurrenceRow = {
  id: string;
  group_id: string;
  slo_ref: string;
  objective_key: string;
  severity: Severity;
  kind: AlertKind;
  alert_name: string;
  entity_ref: string;
  status: 'firing' | 'acknowledged' | 'resolved';
  fired_at: number | string;
  pending_since: number | string;
  acknowledged_at: number | string | null;
  acknowledged_by: string | null;
  resolved_at: number | string | null;
  resolve_reason: ResolveReason | null;
  reasons_json: string;
  explanation_json: string;
  context_json: string;
  told_at: number | string | null;
  acted_at: number | string | null;
  suppression_json: string | null;
  /** Only of the occurrence that leads its group. */
  escalation_json: string | null;
  escalation_due_at: number | string | null;
  pinned_slot: number | null;
  revision: number;
};

export type AlertEventRow = {
  /** A string on PostgreSQL. */
  sequence: number | string;
  occurrence_id: string;
  at: number | string;
  type: string;
  actor: string | null;
  detail_json: string;
};

export type AlertTickRow = { id: 1; slot: number };

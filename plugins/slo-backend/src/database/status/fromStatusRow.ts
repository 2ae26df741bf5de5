import { Instant, WireWindow } from '@nines/backstage-plugin-slo-common';
import { StatusRecord } from './StatusStore';
import { FleetJoinRow, StatusBody, toInstantColumn } from './tables';
import { toWireEntity } from './toWireEntity';

/**
 * A row as the wire shows it. A row that the latest tick left alone holds numbers that have not changed: its window has moved
 * on with the tick all the same.
 *
 * @param asOf - the latest tick.
 */
export function fromStatusRow(
  row: FleetJoinRow,
  asOf: Instant | undefined,
): StatusRecord {
  const body: StatusBody = JSON.parse(row.body_json);
  return {
    sloRef: row.slo_ref,
    entityRef: row.entity_ref,
    slo: body.slo,
    objective: row.objective_key,
    title: row.title,
    ...(body.description && { description: body.description }),
    target: body.target ?? null,
    method: body.method,
    composite: body.composite,
    state: {
      kind: row.state,
      ...(row.reason && { reason: row.reason }),
      since: toIso(Number(row.state_since)),
      message: body.message,
    },
    window: toWindow(row, body, asOf),
    budget: body.budget ?? null,
    forecast: body.forecast ?? null,
    sparkline: [],
    example: body.example,
    burns: body.burns,
    entity: toWireEntity(row),
  };
}

function toWindow(
  row: FleetJoinRow,
  { window }: StatusBody,
  asOf: Instant | undefined,
): WireWindow | null {
  const from = toInstantColumn(row.window_from);
  const requestedFrom = toInstantColumn(row.window_requested_from);
  if (!window || from === undefined || requestedFrom === undefined) return null;
  const to = Number(row.computed_at);
  const moved = Math.max(0, (asOf ?? to) - to);
  const movedStart = window.kind === 'rolling' ? moved : 0;
  return {
    label: window.label,
    kind: window.kind,
    from: toIso(from + movedStart),
    to: toIso(to + moved),
    requestedFrom: toIso(requestedFrom + movedStart),
    ...(window.periodEnd && { periodEnd: window.periodEnd }),
    coverage: window.coverage,
  };
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}

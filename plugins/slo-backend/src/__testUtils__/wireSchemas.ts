import * as shared from '@nines/backstage-plugin-nines-node';
import * as wire from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';

const RESPONSES = {
  BudgetWindow: wire.wireWindow,
  Budget: wire.wireBudget,
  Forecast: wire.wireForecast,
  Burn: wire.wireBurn,
  State: wire.wireState,
  StateCounts: wire.stateCounts,
  Entity: wire.wireEntity,
  Problem: wire.wireProblem,
  Location: wire.wireLocation,
  FleetRow: wire.fleetRow,
  EntityObjective: wire.entityObjective,
  Explanation: wire.wireExplanation,
  Exclusion: wire.wireExclusion,
  ChartPoint: wire.chartPoint,
  ListSlosResponse: wire.listSlosResponse,
  EntitySlosResponse: wire.entitySlosResponse,
  SloResponse: wire.sloResponse,
  SloSourceResponse: wire.sloSourceResponse,
  ChartResponse: wire.chartResponse,
  PushResponse: wire.pushResponse,
  HealthResponse: wire.healthResponse,
  Suppression: wire.wireSuppression,
  AlertReason: wire.wireAlertReason,
  Alert: wire.wireAlert,
  OpenAlert: wire.wireOpenAlert,
  AlertEvent: wire.wireAlertEvent,
  Escalation: wire.wireEscalation,
  ListAlertsResponse: wire.listAlertsResponse,
  AlertResponse: wire.alertResponse,
  EntityAlertsResponse: wire.entityAlertsResponse,
  ExternalAlert: wire.wireExternalAlert,
  ExternalSource: wire.wireExternalSource,
  ExternalAlertsResponse: wire.externalAlertsResponse,
  Matchers: wire.wireMatchers,
  Silence: wire.wireSilence,
  ListSilencesResponse: wire.listSilencesResponse,
  Maintenance: wire.wireMaintenance,
  ListMaintenanceResponse: wire.listMaintenanceResponse,
  RulesResponse: wire.rulesResponse,
  SimulateEscalationResponse: wire.simulateEscalationResponse,
  Delivery: wire.wireDelivery,
  ListDeliveriesResponse: wire.listDeliveriesResponse,
  Destination: wire.wireDestination,
  ListDestinationsResponse: wire.listDestinationsResponse,
  QueuedResponse: wire.queuedResponse,
  AlertDefinition: wire.wireAlertDefinition,
  ListAlertDefinitionsResponse: wire.listAlertDefinitionsResponse,
  Change: shared.wireChange,
  ListChangesResponse: shared.listChangesResponse,
};

const REQUESTS = {
  PushInterval: wire.pushInterval,
  PushCounter: wire.pushCounter,
  CreateExclusionRequest: wire.createExclusionRequest,
  AlertActionRequest: wire.alertActionRequest,
  AlertNoteRequest: wire.alertNoteRequest,
  CreateSilenceRequest: wire.createSilenceRequest,
};

const INSTANT = { type: 'string', format: 'date-time' };

/** The component schemas of the HTTP API, from the zod schemas that its answers are parsed with. */
export function wireSchemas(): Record<string, unknown> {
  return {
    ...toComponents(RESPONSES, 'output'),
    ...toComponents(REQUESTS, 'input'),
  };
}

function toComponents(
  schemas: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) {
    registry.add(schema, { id });
  }
  const { schemas: found } = z.toJSONSchema(registry, {
    io,
    uri: id => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(found).map(([id, schema]) => [id, simplify(schema)]),
  );
}

/** Drops what only zod needs: ids, its pattern of instants, the bounds of safe integers, closed answers. */
function simplify(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplify);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node);
  if (
    entries.some(([key, value]) => key === 'format' && value === 'date-time')
  ) {
    return INSTANT;
  }
  const kept = entries.filter(
    ([key, value]) =>
      !['$schema', '$id', 'additionalProperties'].includes(key) &&
      Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER,
  );
  const open = entries.filter(
    ([key, value]) => key === 'additionalProperties' && value !== false,
  );
  return Object.fromEntries(
    [...kept, ...open].map(([key, value]) => [key, simplify(value)]),
  );
}

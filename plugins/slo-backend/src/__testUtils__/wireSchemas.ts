import * as shared from '@nines/backstage-plugin-nines-node';
import * as wire from '@nines/backstage-plugin-slo-common';

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

/** The component schemas of the HTTP API, from the zod schemas that its answers are parsed with. */
export function wireSchemas(): Record<string, unknown> {
  return {
    ...shared.toOpenApiComponents(RESPONSES, 'output'),
    ...shared.toOpenApiComponents(REQUESTS, 'input'),
  };
}

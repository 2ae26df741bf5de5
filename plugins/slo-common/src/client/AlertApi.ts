import {
  AlertActionRequest,
  AlertResponse,
  CreateSilenceRequest,
  EntityAlertsResponse,
  ExternalAlertsResponse,
  HealthResponse,
  ListAlertsQuery,
  ListAlertsResponse,
  ListDeliveriesQuery,
  ListDeliveriesResponse,
  ListDestinationsResponse,
  ListMaintenanceResponse,
  ListSilencesQuery,
  ListSilencesResponse,
  QueuedResponse,
  RulesFormat,
  RulesResponse,
  SimulateEscalationQuery,
  SimulateEscalationResponse,
  WireSilence,
} from '../wire';
import { RequestOptions } from './PluginRequests';
import { SloId } from './SloClient';

/** How people move an alert. @public */
export type AlertMove = 'acknowledge' | 'unacknowledge' | 'resolve';

/** What a frontend or another backend can ask of alerts, silences and deliveries. @public */
export interface AlertApi {
  /** One page of occurrences: open ones first, pages before tickets. */
  listAlerts(
    query: Partial<ListAlertsQuery>,
    options?: RequestOptions,
  ): Promise<ListAlertsResponse>;
  /** What is open on an entity, and what ended there lately. */
  getEntityAlerts(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityAlertsResponse>;
  /** What others evaluate and is open on an entity, by the annotations that teams have. */
  getExternalAlerts(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ExternalAlertsResponse>;
  getAlert(id: string, options?: RequestOptions): Promise<AlertResponse>;
  /** Doing it twice is doing it once. Refused with 409 when the alert has ended, or somebody moved it meanwhile. */
  moveAlert(
    id: string,
    move: AlertMove,
    request: AlertActionRequest,
    options?: RequestOptions,
  ): Promise<void>;
  /** Adds a note to the timeline, also after the end. */
  addAlertNote(
    id: string,
    note: string,
    options?: RequestOptions,
  ): Promise<void>;

  listSilences(
    query: Partial<ListSilencesQuery>,
    options?: RequestOptions,
  ): Promise<ListSilencesResponse>;
  createSilence(
    request: CreateSilenceRequest,
    options?: RequestOptions,
  ): Promise<WireSilence>;
  /** Ends a silence now. */
  expireSilence(id: string, options?: RequestOptions): Promise<void>;
  /** Windows of app-config and of files. */
  listMaintenance(options?: RequestOptions): Promise<ListMaintenanceResponse>;

  /** If this fired then: who would be told, when, and why. */
  simulateEscalation(
    query: Partial<SimulateEscalationQuery> & { slo: string },
    options?: RequestOptions,
  ): Promise<SimulateEscalationResponse>;
  /** An SLO as recording and alerting rules for a Prometheus of one's own. */
  getRules(
    id: SloId,
    format: RulesFormat,
    options?: RequestOptions,
  ): Promise<RulesResponse>;

  listDeliveries(
    query: Partial<ListDeliveriesQuery>,
    options?: RequestOptions,
  ): Promise<ListDeliveriesResponse>;
  /** Sends a dead letter again. */
  redriveDelivery(
    id: string,
    options?: RequestOptions,
  ): Promise<QueuedResponse>;
  listDestinations(options?: RequestOptions): Promise<ListDestinationsResponse>;
  /** Sends a test message to one destination. */
  testDestination(
    ref: string,
    options?: RequestOptions,
  ): Promise<QueuedResponse>;
  /** How the backend itself fares. */
  getHealth(options?: RequestOptions): Promise<HealthResponse>;
}

import {
  AlertActionRequest,
  CreateSilenceRequest,
  ListAlertDefinitionsQuery,
  ListAlertsQuery,
  ListDeliveriesQuery,
  ListSilencesQuery,
  RulesFormat,
  SimulateEscalationQuery,
  alertResponse,
  entityAlertsResponse,
  externalAlertsResponse,
  healthResponse,
  listAlertDefinitionsResponse,
  listAlertsResponse,
  listDeliveriesResponse,
  listDestinationsResponse,
  listMaintenanceResponse,
  listSilencesResponse,
  queuedResponse,
  rulesResponse,
  simulateEscalationResponse,
  wireSilence,
} from '../wire';
import { AlertApi, AlertMove } from './AlertApi';
import { PluginRequests, RequestOptions } from './PluginRequests';
import { SloId } from './SloClient';
import { entityPath, sloPath } from './paths';
import { toSearch } from './toSearch';

const id = encodeURIComponent;

/**
 * Typed client of what the SLO plugin's HTTP API says of alerts. Answers are parsed: a backend that drifted fails here.
 *
 * @public
 */
export class AlertClient implements AlertApi {
  readonly #requests: PluginRequests;

  /** @param options - `fetchApi` resolves `plugin://slo/…`; Backstage's own does. */
  constructor(options: { fetchApi: { fetch: typeof fetch } }) {
    this.#requests = new PluginRequests(options.fetchApi, 'slo');
  }

  async listAlerts(query: Partial<ListAlertsQuery>, options?: RequestOptions) {
    const path = `/alerts${toSearch(query)}`;
    return this.#requests.get(path, listAlertsResponse, options);
  }

  async getEntityAlerts(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${entityPath(entityRef)}/alerts`;
    return this.#requests.get(path, entityAlertsResponse, options);
  }

  async getExternalAlerts(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${entityPath(entityRef)}/external-alerts`;
    return this.#requests.get(path, externalAlertsResponse, options);
  }

  async getAlert(alert: string, options?: RequestOptions) {
    return this.#requests.get(`/alerts/${id(alert)}`, alertResponse, options);
  }

  async moveAlert(
    alert: string,
    move: AlertMove,
    request: AlertActionRequest,
    options?: RequestOptions,
  ) {
    const path = `/alerts/${id(alert)}/${move}`;
    await this.#requests.send('POST', path, request, options);
  }

  async addAlertNote(alert: string, note: string, options?: RequestOptions) {
    const path = `/alerts/${id(alert)}/notes`;
    await this.#requests.send('POST', path, { note }, options);
  }

  /** Alerts that can fire, of all entities: for services only. */
  async listAlertDefinitions(
    query: Partial<ListAlertDefinitionsQuery>,
    options?: RequestOptions,
  ) {
    const path = `/alert-definitions${toSearch(query)}`;
    return this.#requests.get(path, listAlertDefinitionsResponse, options);
  }

  async listSilences(
    query: Partial<ListSilencesQuery>,
    options?: RequestOptions,
  ) {
    const path = `/silences${toSearch(query)}`;
    return this.#requests.get(path, listSilencesResponse, options);
  }

  async createSilence(request: CreateSilenceRequest, options?: RequestOptions) {
    return this.#requests.post('/silences', request, {
      ...options,
      schema: wireSilence,
    });
  }

  async expireSilence(silence: string, options?: RequestOptions) {
    const path = `/silences/${id(silence)}/expire`;
    await this.#requests.send('POST', path, {}, options);
  }

  async listMaintenance(options?: RequestOptions) {
    return this.#requests.get('/maintenance', listMaintenanceResponse, options);
  }

  async simulateEscalation(
    query: Partial<SimulateEscalationQuery> & { slo: string },
    options?: RequestOptions,
  ) {
    const path = `/escalation/simulate${toSearch(query)}`;
    return this.#requests.get(path, simulateEscalationResponse, options);
  }

  async getRules(slo: SloId, format: RulesFormat, options?: RequestOptions) {
    const path = `${sloPath(slo)}/rules${toSearch({ format })}`;
    return this.#requests.get(path, rulesResponse, options);
  }

  async listDeliveries(
    query: Partial<ListDeliveriesQuery>,
    options?: RequestOptions,
  ) {
    const path = `/deliveries${toSearch(query)}`;
    return this.#requests.get(path, listDeliveriesResponse, options);
  }

  async redriveDelivery(delivery: string, options?: RequestOptions) {
    const path = `/deliveries/${id(delivery)}/redrive`;
    return this.#requests.post(
      path,
      {},
      { ...options, schema: queuedResponse },
    );
  }

  async listDestinations(options?: RequestOptions) {
    const path = '/destinations';
    return this.#requests.get(path, listDestinationsResponse, options);
  }

  async testDestination(ref: string, options?: RequestOptions) {
    const path = `/destinations/${id(ref)}/test`;
    return this.#requests.post(
      path,
      {},
      { ...options, schema: queuedResponse },
    );
  }

  async getHealth(options?: RequestOptions) {
    return this.#requests.get('/health', healthResponse, options);
  }
}

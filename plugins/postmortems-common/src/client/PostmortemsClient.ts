import {
  PluginRequests,
  RequestOptions,
  entityPath,
  toSearch,
} from '@nines/backstage-plugin-slo-common';
import {
  AddEventRequest,
  BulkActionItemsRequest,
  ChangeActionItemRequest,
  ChangeActionStatusRequest,
  ChangeEventRequest,
  ChangeIncidentRequest,
  ChangeIncidentStatusRequest,
  ChangePostmortemRequest,
  ChangePostmortemStatusRequest,
  ChangeRoleRequest,
  ChangeSeverityRequest,
  CreateActionItemRequest,
  CreatePostmortemRequest,
  ExportPostmortemQuery,
  ImportRequest,
  LinkIssueRequest,
  ListActionItemsQuery,
  ListIncidentsQuery,
  ListPostmortemsQuery,
  ListTimelineQuery,
  OpenIncidentRequest,
  ResolveImportRequest,
  ReviewPostmortemRequest,
  TrendsQuery,
  bulkActionItemsResponse,
  entityPostmortemsResponse,
  historyResponse,
  importResponse,
  incidentResponse,
  listActionItemsResponse,
  listIncidentsResponse,
  listPostmortemsResponse,
  listTimelineResponse,
  postmortemResponse,
  settingsResponse,
  trackersResponse,
  trendsResponse,
  wireActionItem,
  wireTimelineEvent,
} from '../wire';
import { PostmortemsApi, RecordSubject } from './PostmortemsApi';

/**
 * Typed client of the postmortems plugin's HTTP API. Answers are parsed: a backend that drifted fails here, not in a component.
 *
 * @public
 */
export class PostmortemsClient implements PostmortemsApi {
  readonly #requests: PluginRequests;

  constructor(options: { fetchApi: { fetch: typeof fetch } }) {
    this.#requests = new PluginRequests(options.fetchApi, 'postmortems');
  }

  getSettings(options?: RequestOptions) {
    return this.#requests.get('/settings', settingsResponse, options);
  }

  getEntity(entityRef: string, options?: RequestOptions) {
    return this.#requests.get(
      `/entities/${entityPath(entityRef)}`,
      entityPostmortemsResponse,
      options,
    );
  }

  async refreshEntity(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${entityPath(entityRef)}/refresh`;
    await this.#requests.send('POST', path, undefined, options);
  }

  getTrends(query: Partial<TrendsQuery>, options?: RequestOptions) {
    return this.#requests.get(
      `/trends${toSearch(query)}`,
      trendsResponse,
      options,
    );
  }

  listIncidents(query: Partial<ListIncidentsQuery>, options?: RequestOptions) {
    return this.#requests.get(
      `/incidents${toSearch(query)}`,
      listIncidentsResponse,
      options,
    );
  }

  getIncident(id: string, options?: RequestOptions) {
    return this.#requests.get(
      pathOf('incident', id),
      incidentResponse,
      options,
    );
  }

  openIncident(request: OpenIncidentRequest, options?: RequestOptions) {
    const path = '/incidents';
    const schema = incidentResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  changeIncident(
    id: string,
    request: ChangeIncidentRequest,
    options?: RequestOptions,
  ) {
    const path = pathOf('incident', id);
    const schema = incidentResponse;
    return this.#requests.patch(path, request, { ...options, schema });
  }

  changeSeverity(
    id: string,
    request: ChangeSeverityRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf('incident', id)}/severity`;
    const schema = incidentResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  changeIncidentStatus(
    id: string,
    request: ChangeIncidentStatusRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf('incident', id)}/status`;
    const schema = incidentResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  changeRole(id: string, request: ChangeRoleRequest, options?: RequestOptions) {
    const path = `${pathOf('incident', id)}/roles`;
    const schema = incidentResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  draftPostmortem(incidentId: string, options?: RequestOptions) {
    const path = `${pathOf('incident', incidentId)}/postmortem`;
    const schema = postmortemResponse;
    return this.#requests.post(path, {}, { ...options, schema });
  }

  listTimeline(
    of: RecordSubject,
    query: Partial<ListTimelineQuery>,
    options?: RequestOptions,
  ) {
    return this.#requests.get(
      `${pathOf(of.kind, of.id)}/timeline${toSearch(query)}`,
      listTimelineResponse,
      options,
    );
  }

  addEvent(
    to: RecordSubject,
    request: AddEventRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf(to.kind, to.id)}/timeline`;
    const schema = wireTimelineEvent;
    return this.#requests.post(path, request, { ...options, schema });
  }

  changeEvent(
    of: RecordSubject,
    eventId: string,
    request: ChangeEventRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf(of.kind, of.id)}/timeline/${encodeURIComponent(
      eventId,
    )}`;
    const schema = wireTimelineEvent;
    return this.#requests.patch(path, request, { ...options, schema });
  }

  getHistory(
    of: RecordSubject,
    query: { readonly offset?: number; readonly limit?: number },
    options?: RequestOptions,
  ) {
    return this.#requests.get(
      `${pathOf(of.kind, of.id)}/history${toSearch(query)}`,
      historyResponse,
      options,
    );
  }

  listPostmortems(
    query: Partial<ListPostmortemsQuery>,
    options?: RequestOptions,
  ) {
    return this.#requests.get(
      `/postmortems${toSearch(query)}`,
      listPostmortemsResponse,
      options,
    );
  }

  getPostmortem(id: string, options?: RequestOptions) {
    return this.#requests.get(
      pathOf('postmortem', id),
      postmortemResponse,
      options,
    );
  }

  createPostmortem(request: CreatePostmortemRequest, options?: RequestOptions) {
    const path = '/postmortems';
    const schema = postmortemResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  changePostmortem(
    id: string,
    request: ChangePostmortemRequest,
    options?: RequestOptions,
  ) {
    const path = pathOf('postmortem', id);
    const schema = postmortemResponse;
    return this.#requests.patch(path, request, { ...options, schema });
  }

  changePostmortemStatus(
    id: string,
    request: ChangePostmortemStatusRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf('postmortem', id)}/status`;
    const schema = postmortemResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  reviewPostmortem(
    id: string,
    request: ReviewPostmortemRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf('postmortem', id)}/reviews`;
    const schema = postmortemResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  resolveImport(
    id: string,
    request: ResolveImportRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf('postmortem', id)}/source`;
    const schema = postmortemResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  recompute(id: string, version: number, options?: RequestOptions) {
    const path = `${pathOf('postmortem', id)}/recompute`;
    const schema = postmortemResponse;
    return this.#requests.post(path, { version }, { ...options, schema });
  }

  importPostmortems(request: ImportRequest, options?: RequestOptions) {
    const path = '/postmortems/import';
    const schema = importResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  exportPostmortem(
    id: string,
    query: Partial<ExportPostmortemQuery>,
    options?: RequestOptions,
  ) {
    const path = `${pathOf('postmortem', id)}/export${toSearch(query)}`;
    return this.#requests.file(path, { ...options, otherwise: 'postmortem' });
  }

  listActionItems(
    query: Partial<ListActionItemsQuery>,
    options?: RequestOptions,
  ) {
    return this.#requests.get(
      `/action-items${toSearch(query)}`,
      listActionItemsResponse,
      options,
    );
  }

  getActionItem(id: string, options?: RequestOptions) {
    return this.#requests.get(
      pathOf('actionItem', id),
      wireActionItem,
      options,
    );
  }

  createActionItem(request: CreateActionItemRequest, options?: RequestOptions) {
    const path = '/action-items';
    const schema = wireActionItem;
    return this.#requests.post(path, request, { ...options, schema });
  }

  changeActionItem(
    id: string,
    request: ChangeActionItemRequest,
    options?: RequestOptions,
  ) {
    const path = pathOf('actionItem', id);
    const schema = wireActionItem;
    return this.#requests.patch(path, request, { ...options, schema });
  }

  changeActionStatus(
    id: string,
    request: ChangeActionStatusRequest,
    options?: RequestOptions,
  ) {
    const path = `${pathOf('actionItem', id)}/status`;
    const schema = wireActionItem;
    return this.#requests.post(path, request, { ...options, schema });
  }

  bulkActionItems(request: BulkActionItemsRequest, options?: RequestOptions) {
    const path = '/action-items/bulk';
    const schema = bulkActionItemsResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  linkIssue(id: string, request: LinkIssueRequest, options?: RequestOptions) {
    const path = `${pathOf('actionItem', id)}/externals`;
    const schema = wireActionItem;
    return this.#requests.post(path, request, { ...options, schema });
  }

  unlinkIssue(
    id: string,
    request: { readonly version: number; readonly provider: string },
    options?: RequestOptions,
  ) {
    const path = `${pathOf('actionItem', id)}/externals/unlink`;
    const schema = wireActionItem;
    return this.#requests.post(path, request, { ...options, schema });
  }

  listTrackers(options?: RequestOptions) {
    return this.#requests.get('/trackers', trackersResponse, options);
  }

  exportActionItems(
    query: Partial<ListActionItemsQuery>,
    options?: RequestOptions,
  ) {
    const path = `/action-items/export${toSearch(query)}`;
    return this.#requests.file(path, { ...options, otherwise: 'actions.csv' });
  }
}

const COLLECTIONS = {
  incident: '/incidents',
  postmortem: '/postmortems',
  actionItem: '/action-items',
} as const;

function pathOf(kind: RecordSubject['kind'], id: string): string {
  return `${COLLECTIONS[kind]}/${encodeURIComponent(id)}`;
}

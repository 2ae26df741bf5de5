import * as shared from '@nines/backstage-plugin-nines-node';
import * as wire from '@nines/backstage-plugin-postmortems-common';

/** Schemas of `incidents.yaml`: what is answered. */
export const RESPONSES = {
  TimelineEvent: wire.wireTimelineEvent,
  Incident: wire.wireIncident,
  IncidentResponse: wire.incidentResponse,
  ListIncidentsResponse: wire.listIncidentsResponse,
  ListTimelineResponse: wire.listTimelineResponse,
  HistoryResponse: wire.historyResponse,
  ChangeEventsResponse: wire.changeEventsResponse,
  SettingsResponse: wire.settingsResponse,
  Change: shared.wireChange,
  ListChangesResponse: shared.listChangesResponse,
};

/** What is asked. */
export const REQUESTS = {
  OpenIncidentRequest: wire.openIncidentRequest,
  ChangeIncidentRequest: wire.changeIncidentRequest,
  ChangeSeverityRequest: wire.changeSeverityRequest,
  ChangeIncidentStatusRequest: wire.changeIncidentStatusRequest,
  ChangeRoleRequest: wire.changeRoleRequest,
  AddEventRequest: wire.addEventRequest,
  ChangeEventRequest: wire.changeEventRequest,
  ChangeEventsRequest: wire.changeEventsRequest,
};

/** Each with its method, as in the frame and in `incidents.yaml`. */
export const ROUTES = ['get /changes', 'get /openapi.json'];

/**
 * Incidents, postmortems and action items on the service page. The named exports serve the legacy frontend system; the default export is
 * the plugin for the new one.
 *
 * @packageDocumentation
 */
export {
  EntityPostmortemsCard,
  EntityPostmortemsContent,
  HomePageMyActionItems,
  HomePageMyIncidents,
  PostmortemSearchResultListItem,
  PostmortemsPage,
  postmortemsPlugin,
} from './plugin';
export { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
export { isPostmortemsAvailable } from './postmortemsKinds';
export {
  actionsRouteRef,
  alertRouteRef,
  entityPostmortemsRouteRef,
  importRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  newIncidentRouteRef,
  postmortemRouteRef,
  postmortemsTabRouteRef,
  rootRouteRef,
  runRouteRef,
  sloRouteRef,
  trendsRouteRef,
} from './routes';
export {
  actionsTranslationRef,
  incidentsTranslationRef,
  postmortemsTranslationRef,
  sharedTranslationRef,
  trendsTranslationRef,
  writingTranslationRef,
} from './translation';
export { default } from './alpha';

/**
 * SLOs and error budgets on catalog entities. The named exports serve the legacy frontend system; the default export is the
 * plugin for the new one.
 *
 * @packageDocumentation
 */
export {
  EntitySloCard,
  EntitySloContent,
  HomePageMyAlerts,
  SloIndexPage,
  sloPlugin,
} from './plugin';
export { isSloAvailable } from './sloKinds';
export {
  alertRouteRef,
  alertsRouteRef,
  deliveriesRouteRef,
  entitySlosRouteRef,
  rootRouteRef,
  silencesRouteRef,
  sloRouteRef,
  sloTabRouteRef,
} from './routes';
export { sloTranslationRef } from './translation';
export { default } from './alpha';

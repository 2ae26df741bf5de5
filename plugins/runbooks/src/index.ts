/**
 * Runbooks on the service page, found by alert and run as checklists. The named exports serve the legacy frontend system; the
 * default export is the plugin for the new one.
 *
 * @packageDocumentation
 */
export {
  EntityRunbooksContent,
  RunbookBannerAddon,
  RunbooksPage,
  runbooksPlugin,
} from './plugin';
export { runbooksApiRef } from '@nines/backstage-plugin-slo-react';
export { isRunbooksAvailable } from './runbookKinds';
export {
  alertRouteRef,
  coverageRouteRef,
  deadEndsRouteRef,
  docsRouteRef,
  entityRunbooksRouteRef,
  openRouteRef,
  rootRouteRef,
  runRouteRef,
} from './routes';
export { runbooksTranslationRef } from './translation';
export { default } from './alpha';

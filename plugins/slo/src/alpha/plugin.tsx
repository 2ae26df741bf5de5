import TimelineIcon from '@material-ui/icons/Timeline';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  alertRouteRef,
  entitySlosRouteRef,
  rootRouteRef,
  incidentRouteRef,
  newIncidentRouteRef,
  runbookRouteRef,
  sloRouteRef,
  sloTabRouteRef,
} from '../routes';
import { alertApi } from './alertApi';
import { myAlertsWidget } from './myAlertsWidget';
import { sloApi } from './sloApi';
import { sloEntityCard } from './sloEntityCard';
import { sloEntityContent } from './sloEntityContent';
import { sloPage } from './sloPage';

/** @public */
export default createFrontendPlugin({
  pluginId: 'slo',
  title: 'SLOs',
  icon: <TimelineIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: {
    root: rootRouteRef,
    slo: sloRouteRef,
    alert: alertRouteRef,
    entitySlos: entitySlosRouteRef,
  },
  externalRoutes: {
    tab: sloTabRouteRef,
    runbook: runbookRouteRef,
    incident: incidentRouteRef,
    newIncident: newIncidentRouteRef,
  },
  extensions: [
    sloApi,
    alertApi,
    sloPage,
    sloEntityCard,
    sloEntityContent,
    myAlertsWidget,
  ],
});

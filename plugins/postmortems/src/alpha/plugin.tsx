import AssignmentIcon from '@material-ui/icons/AssignmentOutlined';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  actionsRouteRef,
  alertRouteRef,
  entityPostmortemsRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  newIncidentRouteRef,
  postmortemRouteRef,
  postmortemsTabRouteRef,
  rootRouteRef,
  runRouteRef,
  sloRouteRef,
} from '../routes';
import { myActionItemsWidget, myIncidentsWidget } from './homeWidgets';
import { postmortemsApi } from './postmortemsApi';
import { postmortemsEntityCard } from './postmortemsEntityCard';
import { postmortemsEntityContent } from './postmortemsEntityContent';
import { postmortemsPage } from './postmortemsPage';
import { postmortemsSearchResult } from './postmortemsSearchResult';

/** @public */
export default createFrontendPlugin({
  pluginId: 'postmortems',
  title: 'Postmortems',
  icon: <AssignmentIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: {
    root: rootRouteRef,
    incidents: incidentsRouteRef,
    newIncident: newIncidentRouteRef,
    incident: incidentRouteRef,
    actions: actionsRouteRef,
    postmortem: postmortemRouteRef,
    entityPostmortems: entityPostmortemsRouteRef,
  },
  externalRoutes: {
    tab: postmortemsTabRouteRef,
    alert: alertRouteRef,
    slo: sloRouteRef,
    run: runRouteRef,
  },
  extensions: [
    postmortemsApi,
    postmortemsPage,
    postmortemsEntityCard,
    postmortemsEntityContent,
    myActionItemsWidget,
    myIncidentsWidget,
    postmortemsSearchResult,
  ],
});

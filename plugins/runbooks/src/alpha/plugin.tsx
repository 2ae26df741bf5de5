import MenuBookIcon from '@material-ui/icons/MenuBook';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  alertRouteRef,
  docsRouteRef,
  entityRunbooksRouteRef,
  openRouteRef,
  postmortemRouteRef,
  rootRouteRef,
  runRouteRef,
} from '../routes';
import { runbookBannerAddon } from './runbookBannerAddon';
import { runbooksApi } from './runbooksApi';
import { runbooksEntityContent } from './runbooksEntityContent';
import { runbooksPage } from './runbooksPage';

/** @public */
export default createFrontendPlugin({
  pluginId: 'runbooks',
  title: 'Runbooks',
  icon: <MenuBookIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: {
    root: rootRouteRef,
    open: openRouteRef,
    run: runRouteRef,
    entityRunbooks: entityRunbooksRouteRef,
  },
  externalRoutes: {
    docs: docsRouteRef,
    alert: alertRouteRef,
    postmortem: postmortemRouteRef,
  },
  extensions: [
    runbooksApi,
    runbooksPage,
    runbooksEntityContent,
    runbookBannerAddon,
  ],
});

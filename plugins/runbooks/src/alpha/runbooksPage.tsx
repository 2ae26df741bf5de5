import MenuBookIcon from '@material-ui/icons/MenuBook';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** `/runbooks`: every runbook, the state of the fleet, dead ends, and checklists. */
export const runbooksPage = PageBlueprint.make({
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    icon: <MenuBookIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/RunbooksRouter').then(m => <m.RunbooksRouter />),
  },
});

import TimelineIcon from '@material-ui/icons/Timeline';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** `/slo`: every SLO, and the page of each. */
export const sloPage = PageBlueprint.make({
  params: {
    path: '/slo',
    title: 'SLOs',
    icon: <TimelineIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () => import('../components/SloRouter').then(m => <m.SloRouter />),
  },
});

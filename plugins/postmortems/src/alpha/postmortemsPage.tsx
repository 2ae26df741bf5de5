import AssignmentIcon from '@material-ui/icons/AssignmentOutlined';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** `/postmortems`: postmortems, incidents, action items, trends and imports. */
export const postmortemsPage = PageBlueprint.make({
  params: {
    path: '/postmortems',
    title: 'Postmortems',
    icon: <AssignmentIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/PostmortemsRouter').then(m => (
        <m.PostmortemsRouter />
      )),
  },
});

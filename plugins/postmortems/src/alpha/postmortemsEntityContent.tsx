import AssignmentIcon from '@material-ui/icons/AssignmentOutlined';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { POSTMORTEM_KINDS } from '../postmortemsKinds';
import { entityPostmortemsRouteRef } from '../routes';

/** Incidents, action items and postmortems of an entity. */
export const postmortemsEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/postmortems',
    title: 'Postmortems',
    group: 'operation',
    icon: <AssignmentIcon fontSize="inherit" />,
    routeRef: entityPostmortemsRouteRef,
    filter: { kind: { $in: [...POSTMORTEM_KINDS] } },
    loader: () =>
      import('../components/EntityPostmortemsContent').then(m => (
        <m.EntityPostmortemsContent />
      )),
  },
});

import TimelineIcon from '@material-ui/icons/Timeline';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entitySlosRouteRef } from '../routes';
import { SLO_KINDS } from '../sloKinds';

/** Every objective of an entity, opened. */
export const sloEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/slos',
    title: 'SLOs',
    group: 'observability',
    icon: <TimelineIcon fontSize="inherit" />,
    routeRef: entitySlosRouteRef,
    filter: { kind: { $in: [...SLO_KINDS] } },
    loader: () =>
      import('../components/EntitySloContent').then(m => (
        <m.EntitySloContent />
      )),
  },
});

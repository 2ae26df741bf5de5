import MenuBookIcon from '@material-ui/icons/MenuBook';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityRunbooksRouteRef } from '../routes';
import { RUNBOOK_KINDS } from '../runbookKinds';

/** The runbooks of an entity, each opened in TechDocs' reader. */
export const runbooksEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    group: 'operation',
    icon: <MenuBookIcon fontSize="inherit" />,
    routeRef: entityRunbooksRouteRef,
    filter: { kind: { $in: [...RUNBOOK_KINDS] } },
    loader: () =>
      import('../components/EntityRunbooksContent').then(m => (
        <m.EntityRunbooksContent />
      )),
  },
});

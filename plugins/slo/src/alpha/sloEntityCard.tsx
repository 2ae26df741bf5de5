import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { SLO_KINDS } from '../sloKinds';

/** The error budgets of an entity, on its overview. */
export const sloEntityCard = EntityCardBlueprint.make({
  name: 'budgets',
  params: {
    type: 'content',
    filter: { kind: { $in: [...SLO_KINDS] } },
    loader: () => import('../components/SloCard').then(m => <m.SloCard />),
  },
});

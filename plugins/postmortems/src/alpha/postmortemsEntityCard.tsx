import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { POSTMORTEM_KINDS } from '../postmortemsKinds';

/** What an entity still owes from its incidents, on its overview. */
export const postmortemsEntityCard = EntityCardBlueprint.make({
  name: 'actions',
  params: {
    type: 'content',
    filter: { kind: { $in: [...POSTMORTEM_KINDS] } },
    loader: () =>
      import('../components/PostmortemsCard').then(m => <m.PostmortemsCard />),
  },
});

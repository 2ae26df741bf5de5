import AssignmentIcon from '@material-ui/icons/AssignmentOutlined';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { isPostmortemResult } from '../isPostmortemResult';

/** A postmortem among what a search found. */
export const postmortemsSearchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <AssignmentIcon fontSize="inherit" />,
    predicate: isPostmortemResult,
    component: () =>
      import('../components/SearchResult').then(m => m.PostmortemResult),
  },
});

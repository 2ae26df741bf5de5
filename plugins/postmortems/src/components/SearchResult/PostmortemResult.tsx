import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import ListItem from '@material-ui/core/ListItem';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';

/** A postmortem that a search found: its title, and where the words stand in it. */
export function PostmortemResult(props: {
  icon?: ReactNode;
  result?: SearchDocument;
  highlight?: ResultHighlight;
}) {
  const { icon, result, highlight } = props;
  if (!result) return null;
  const marked = (field: 'title' | 'text') =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  return (
    <ListItem alignItems="flex-start" component="div" disableGutters>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <ListItemText
        primaryTypographyProps={{ variant: 'h6' }}
        primary={
          <Link noTrack to={result.location}>
            {marked('title')}
          </Link>
        }
        secondary={marked('text')}
        secondaryTypographyProps={{ style: { overflowWrap: 'anywhere' } }}
      />
    </ListItem>
  );
}

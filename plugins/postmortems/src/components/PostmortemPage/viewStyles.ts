import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';

/** How the parts of a postmortem read. */
export const useViewStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& dt': { color: quietText(theme) },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
    '& dd a': { textDecoration: 'underline' },
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    minWidth: 0,
    '& li': { minWidth: 0, overflowWrap: 'anywhere' },
    '& code': { whiteSpace: 'normal' },
  },
  table: {
    borderCollapse: 'collapse',
    alignSelf: 'start',
    '& th': { textAlign: 'left', fontWeight: 400 },
    '& thead th': { color: quietText(theme), fontSize: '0.8125rem' },
    '& th, & td': {
      padding: theme.spacing(0.25, 2, 0.25, 0),
      verticalAlign: 'baseline',
      overflowWrap: 'anywhere',
    },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: theme.spacing(2, 3),
  },
}));

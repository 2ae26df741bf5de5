import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';

/** How the rows of a widget look: chip, then words. */
export const useRowStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    containerType: 'inline-size',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '124px minmax(0, 1fr)',
    alignItems: 'start',
    '@container (max-width: 400px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: theme.spacing(0.25, 1.5),
    padding: theme.spacing(0.75, 0),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: '0.8125rem', color: quietText(theme) },
  head: { margin: theme.spacing(1, 0, 0) },
}));

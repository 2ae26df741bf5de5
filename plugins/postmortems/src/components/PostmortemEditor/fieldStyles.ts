import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';

/** How the fields of an editor stand. */
export const useFieldStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(1.5),
    alignItems: 'start',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  list: {
    display: 'grid',
    gap: theme.spacing(1.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  item: {
    display: 'grid',
    gap: theme.spacing(1),
    paddingLeft: theme.spacing(1.5),
    borderLeft: `2px solid ${theme.palette.divider}`,
    minWidth: 0,
  },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: theme.spacing(1),
    fontWeight: 500,
    fontSize: '0.8125rem',
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
}));

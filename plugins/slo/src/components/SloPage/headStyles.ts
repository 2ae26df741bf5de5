import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';

/** The head of a page about one thing. */
export const useHeadStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  title: {
    fontSize: '1.5rem',
    fontWeight: 500,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: quietText(theme) },
  small: {
    fontSize: '0.875rem',
    color: quietText(theme),
    columnGap: 6,
    '& > span:not(:last-child)::after': { content: '" ·"' },
  },
}));

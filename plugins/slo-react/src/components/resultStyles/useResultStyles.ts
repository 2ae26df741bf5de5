import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../palette';

/** The line above a list that says what is in it. @public */
export const useResultStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.8125rem',
    color: quietText(theme),
  },
}));

import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../palette';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    fontSize: '0.8125rem',
    color: quietText(theme),
  },
  text: {
    margin: 0,
    padding: theme.spacing(1, 1.5),
    maxHeight: 280,
    overflow: 'auto',
    borderRadius: 4,
    fontSize: '0.75rem',
    lineHeight: 1.5,
    background: theme.palette.action.hover,
    color: theme.palette.text.primary,
  },
}));

/** Text to take away, with a button that copies it and says so. @public */
export function CopyBlock(props: { label: string; text: string }) {
  const classes = useStyles();
  return (
    <div>
      <div className={classes.head}>
        <span>{props.label}</span>
        <CopyButton label={props.label} text={props.text} />
      </div>
      {/* A long file scrolls; focus lets the keyboard scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.text} tabIndex={0} aria-label={props.label}>
        {props.text}
      </pre>
    </div>
  );
}

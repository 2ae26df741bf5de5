import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../palette';

const useStyles = makeStyles(theme => ({
  section: {
    minWidth: 0,
    fontSize: '0.875rem',
    fontVariantNumeric: 'tabular-nums',
    // Tables that have a role fold, and bring styles of their own
    '& table:not([role])': {
      borderCollapse: 'collapse',
      fontSize: '0.8125rem',
    },
    '& table:not([role]) th': {
      textAlign: 'left',
      fontWeight: 500,
      color: quietText(theme),
    },
    '& table:not([role]) td, & table:not([role]) th': {
      padding: '3px 16px 3px 0',
      verticalAlign: 'baseline',
      whiteSpace: 'nowrap',
    },
    '& table:not([role]) td button': {
      padding: '0 6px',
      textTransform: 'none',
    },
    '& table:not([role]) td.prose': { whiteSpace: 'normal', minWidth: 200 },
    '& table:not([role]) .number': { textAlign: 'right' },
  },
  scroll: { overflowX: 'auto' },
  text: { color: quietText(theme), marginBottom: theme.spacing(0.5) },
}));

/** A titled part of the page; what is too wide for the screen scrolls inside it. @public */
export function Section(props: {
  title: string;
  text?: string;
  /** True where no heading of the page stands above it. */
  isTop?: true;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <section aria-label={props.title} className={classes.section}>
      <Typography variant="subtitle1" component={props.isTop ? 'h2' : 'h3'}>
        {props.title}
      </Typography>
      {props.text && <div className={classes.text}>{props.text}</div>}
      <div className={classes.scroll}>{props.children}</div>
    </section>
  );
}

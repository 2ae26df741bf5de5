import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '@nines/backstage-plugin-slo-react';

const useStyles = makeStyles(theme => ({
  lead: { marginBottom: theme.spacing(0.5) },
  line: {
    display: 'block',
    fontFamily: 'monospace',
    fontSize: '0.75rem',
    whiteSpace: 'pre-wrap',
  },
  note: { marginTop: theme.spacing(0.5), color: quietText(theme) },
}));

/** A number's explanation: what it is, how it was computed line by line, and over what. */
export function FormulaLines(props: {
  lead: string;
  lines?: readonly string[];
  note?: string;
  /** The rows and queries that it rests on. */
  behind?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <>
      <div className={classes.lead}>{props.lead}</div>
      {props.lines?.map(line => (
        <span key={line} className={classes.line}>
          {line}
        </span>
      ))}
      {props.note && <div className={classes.note}>{props.note}</div>}
      {props.behind}
    </>
  );
}

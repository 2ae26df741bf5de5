import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  block: {
    borderRadius: 4,
    background: theme.palette.action.hover,
    marginBottom: theme.spacing(1),
  },
}));

/**
 * The room that an answer will take, so that nothing moves when it arrives. It stands still: waiting is not information.
 */
export function Skeleton(props: {
  label: string;
  rows: number;
  /** Pixels of one row. */
  height: number;
}) {
  const classes = useStyles();
  return (
    <div role="status" aria-label={props.label}>
      {Array.from({ length: props.rows }, (_, row) => (
        <div
          key={row}
          className={classes.block}
          style={{ height: props.height }}
        />
      ))}
    </div>
  );
}

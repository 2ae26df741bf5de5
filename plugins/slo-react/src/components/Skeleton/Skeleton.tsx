import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  blocks: { display: 'grid', gap: theme.spacing(1.5) },
  block: { borderRadius: 4, background: theme.palette.action.hover },
}));

/**
 * The room that an answer will take, so that nothing moves when it arrives. It stands still: waiting is not information.
 *
 * @public
 */
export function Skeleton(props: {
  label: string;
  /** Pixels of each block, from the top. */
  heights: readonly number[];
}) {
  const classes = useStyles();
  return (
    <div role="status" aria-label={props.label} className={classes.blocks}>
      {props.heights.map((height, index) => (
        <div key={index} className={classes.block} style={{ height }} />
      ))}
    </div>
  );
}

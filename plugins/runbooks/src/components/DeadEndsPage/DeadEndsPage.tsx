import { makeStyles } from '@material-ui/core/styles';
import { DeadAlerts } from './DeadAlerts';
import { Orphans } from './Orphans';

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(4), minWidth: 0 },
}));

/** Both dead ends: alerts whose runbook does not resolve, and runbooks that nobody points at. */
export function DeadEndsPage() {
  const classes = useStyles();
  return (
    <div className={classes.page}>
      <DeadAlerts />
      <Orphans />
    </div>
  );
}

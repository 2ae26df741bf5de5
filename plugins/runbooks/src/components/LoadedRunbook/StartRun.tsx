import { useSearchParams } from 'react-router-dom';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import PlaylistAddCheckIcon from '@material-ui/icons/PlaylistAddCheck';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  Live,
  runbooksApiRef,
  shortRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { MatchedAlerts, useGoTo, useLiveRunbooks } from '../../hooks';
import { runRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { ExportButtons } from '../ExportButtons';
import { runAlertOf } from './runAlertOf';

/** How many that are under way are named. */
const MAX_OPEN = 3;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 36,
    fontSize: '0.875rem',
  },
  runs: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1),
  },
}));

/** Starts a checklist of the page for the alert that is open, and leads to those that are under way: two people do one together. */
export function StartRun(props: {
  entityRef: string;
  runbook: RunbookResponse;
  matched: Live<MatchedAlerts>;
}) {
  const { entityRef, runbook, matched } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const runbooks = useApi(runbooksApiRef);
  const [search] = useSearchParams();
  const runRoute = useRouteRef(runRouteRef);
  const goTo = useGoTo();
  const action = useAction(() => {});
  const { loaded: open } = useLiveRunbooks(
    { subject: `runs ${runbook.ref}` },
    (api, signal) =>
      api.listRuns(
        { runbook: runbook.ref, state: 'open', limit: MAX_OPEN },
        { signal },
      ),
  );
  const start = () =>
    action.run(async () => {
      const alert = runAlertOf({ entityRef, runbook, matched, search });
      const request = { ref: runbook.ref, entity: entityRef, alert };
      const run = await runbooks.startRun(request);
      goTo(runRoute({ id: run.id }));
    }, '');
  const under = open.status === 'ready' ? open.value : undefined;
  return (
    <div className={classes.line}>
      {runbook.allowedActions.includes('run') && (
        <Button
          size="small"
          variant="contained"
          color="primary"
          startIcon={<PlaylistAddCheckIcon />}
          disabled={action.isBusy}
          onClick={start}
        >
          {t(action.isBusy ? 'head.starting' : 'head.start')}
        </Button>
      )}
      <ExportButtons query={{ ref: runbook.ref }} />
      {under && under.totalItems > 0 && (
        <span className={classes.runs}>
          {t('head.running', { count: under.totalItems })}:{' '}
          {under.items.slice(0, MAX_OPEN).map(run => (
            <Link key={run.id} to={runRoute({ id: run.id })}>
              {t('head.resume', {
                what: run.alert?.name ?? shortRef(run.startedBy),
              })}{' '}
              ({run.progress.done}/{run.progress.total})
            </Link>
          ))}
        </span>
      )}
      <span role="status">{action.outcome}</span>
    </div>
  );
}

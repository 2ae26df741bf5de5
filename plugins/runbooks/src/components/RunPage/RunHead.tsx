import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  EntityLink,
  TimeDistance,
  quietText,
  shortRef,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { alertRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { CloseDialog } from './CloseDialog';
import { RunbookOfRun } from './RunbookOfRun';
import { RunMoves } from './useRunMoves';

const useStyles = makeStyles(theme => ({
  head: { display: 'grid', gap: theme.spacing(0.5), fontSize: '0.875rem' },
  title: { overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  quiet: { color: quietText(theme), fontSize: '0.8125rem' },
}));

/** Which page is worked through, for which alert, how far it is, and with whom. */
export function RunHead(props: { run: RunResponse; moves: RunMoves }) {
  const { run, moves } = props;
  const { alert, progress, participants, verdict } = run;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  const alertRoute = useRouteRef(alertRouteRef);
  const [isClosing, setClosing] = useState(false);
  return (
    <div className={classes.head}>
      <Typography variant="h5" component="h2" className={classes.title}>
        {run.title}
      </Typography>
      <div className={classes.line}>
        <EntityLink entityRef={run.entityRef} />
        {alert && (
          <span>
            {t('run.for')}{' '}
            {alert.occurrence && alertRoute ? (
              <Link
                to={alertRoute({ id: alert.occurrence })}
                underline="always"
              >
                {alert.name}
              </Link>
            ) : (
              alert.name
            )}
          </span>
        )}
        <RunbookOfRun run={run} />
      </div>
      <div className={classes.line}>
        <strong>
          {t('run.progress', {
            done: `${progress.done}`,
            skipped: `${progress.skipped}`,
            failed: `${progress.failed}`,
            total: `${progress.total}`,
          })}
        </strong>
        {verdict && (
          <span>
            {t('run.closedBy', { verdict: t(`run.verdict.${verdict}`) })}
            {run.verdictNote && `: ${run.verdictNote}`}
          </span>
        )}
        {run.allowedActions.includes('close') && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => setClosing(true)}
          >
            {t('run.close')}
          </Button>
        )}
      </div>
      <div className={`${classes.line} ${classes.quiet}`}>
        <span>
          {t('run.startedBy', { who: shortRef(run.startedBy) })}{' '}
          <TimeDistance at={run.startedAt} now={now} isPast />
        </span>
        {participants.length > 1 && (
          <span>
            {t('run.participants', {
              who: participants.map(({ ref }) => shortRef(ref)).join(', '),
            })}
          </span>
        )}
        <span>
          {t('run.pinned')}{' '}
          <code title={run.sourceHash}>{run.sourceHash.slice(0, 12)}</code>
        </span>
        <span>{t('run.never')}</span>
      </div>
      {isClosing && (
        <CloseDialog moves={moves} onClose={() => setClosing(false)} />
      )}
    </div>
  );
}

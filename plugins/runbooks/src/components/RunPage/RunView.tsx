import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { Differences } from './Differences';
import { RunHead } from './RunHead';
import { RunStep } from './RunStep';
import { RunTimeline } from './RunTimeline';
import { groupSteps } from './groupSteps';
import { useAnnouncement } from './useAnnouncement';
import { useRunMoves } from './useRunMoves';

const useStyles = makeStyles(theme => ({
  run: { display: 'grid', gap: theme.spacing(2), maxWidth: 960, minWidth: 0 },
  steps: { listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: quietText(theme), fontSize: '0.875rem' },
  status: { minHeight: 20, fontSize: '0.875rem' },
}));

/** The steps of a run under their headings, with who did what. */
export function RunView(props: {
  run: RunResponse;
  /** Takes the run as it is after a move. */
  onAnswer: (run: RunResponse) => void;
  reload: () => void;
}) {
  const { run } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const moves = useRunMoves(props);
  const announcement = useAnnouncement(run);
  const canMove = run.allowedActions.includes('move');
  return (
    <div className={classes.run}>
      <RunHead run={run} moves={moves} />
      <Differences run={run} moves={moves} />
      {!canMove && run.state === 'open' && (
        <div className={classes.quiet}>{t('run.actionable')}</div>
      )}
      <div className={classes.status}>
        <span role="status">{moves.outcome}</span>{' '}
        <span aria-live="polite">{announcement}</span>
      </div>
      {run.steps.length === 0 && <div>{t('run.noSteps')}</div>}
      {groupSteps(run.steps).map(({ heading, steps }) => (
        <section
          key={steps[0].number}
          aria-label={heading || t('run.noHeading')}
        >
          {heading && (
            <Typography variant="subtitle1" component="h3">
              {heading}
            </Typography>
          )}
          <ol className={classes.steps}>
            {steps.map(({ step, number }) => (
              <RunStep
                key={step.id}
                step={step}
                number={number}
                moves={canMove ? moves : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
      <RunTimeline run={run} />
    </div>
  );
}

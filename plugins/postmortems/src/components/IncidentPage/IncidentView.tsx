import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import { SafeMarkdown, Section } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { TimelineEditor } from '../TimelineEditor';
import { IncidentActions } from './IncidentActions';
import { IncidentHead } from './IncidentHead';
import { LearningSection } from './LearningSection';
import { LinkedSection } from './LinkedSection';
import { NextStep } from './NextStep';
import { ProcedureSection } from './ProcedureSection';
import { RoleSection } from './RoleSection';
import { SeveritySection } from './SeveritySection';
import { SourceSection } from './SourceSection';
import { UpdateSection } from './UpdateSection';
import { useIncidentMoves } from './useIncidentMoves';

const useStyles = makeStyles(theme => ({
  view: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  /** What to do comes before what was, on a telephone too. */
  now: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2, 3),
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)',
    },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)',
    },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

/** What it is and what to do now on top; then the timeline, and beside it who does what and what belongs to it. */
export function IncidentView(props: {
  incident: IncidentResponse;
  onAnswer: (incident: IncidentResponse) => void;
  reload: () => void;
}) {
  const { incident, reload } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const moves = useIncidentMoves(props);
  return (
    <article className={classes.view} aria-label={incident.title}>
      <IncidentHead incident={incident} moves={moves} />
      <div className={classes.now}>
        <NextStep incident={incident} moves={moves} reload={reload} />
        <ProcedureSection incident={incident} />
      </div>
      <div role="status">{moves.outcome}</div>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Section title={t('incident.summary')}>
            {incident.summary ? (
              <SafeMarkdown markdown={incident.summary} />
            ) : (
              t('incident.noSummary')
            )}
          </Section>
          <Section title={t('timelineOf.title')}>
            <TimelineEditor
              subject={{ kind: 'incident', id: incident.id }}
              onChanged={reload}
            />
          </Section>
          <SourceSection sources={incident.sources} />
        </div>
        <div className={classes.column}>
          {incident.allowedActions.includes('timeline') && (
            <UpdateSection incident={incident} reload={reload} />
          )}
          <RoleSection incident={incident} moves={moves} />
          <SeveritySection incident={incident} moves={moves} />
          <LinkedSection incident={incident} />
          <IncidentActions incident={incident} />
          <LearningSection incident={incident} />
        </div>
      </div>
    </article>
  );
}

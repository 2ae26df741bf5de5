import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  IncidentResponse,
  IncidentStatus,
  needsIncidentReason,
} from '@nines/backstage-plugin-postmortems-common';
import { Section } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { StatusDialog } from './StatusDialog';
import { useDraft } from './useDraft';
import { IncidentMoves } from './useIncidentMoves';

const useStyles = makeStyles(theme => ({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(0.5),
    '& button': { textTransform: 'none' },
  },
  others: { marginTop: theme.spacing(1) },
}));

/** What comes next, as big calm buttons; what goes back or ends it otherwise folds below, and asks why. */
export function NextStep(props: {
  incident: IncidentResponse;
  moves: IncidentMoves;
  reload: () => void;
}) {
  const { incident, moves, reload } = props;
  const { status, nextStatuses, allowedActions } = incident;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const [asked, setAsked] = useState<IncidentStatus>();
  const drafting = useDraft(incident, reload);
  if (!allowedActions.includes('status') || nextStatuses.length === 0)
    return null;
  const needsWhy = (to: IncidentStatus) => needsIncidentReason(status, to);
  const onward = nextStatuses.filter(to => !needsWhy(to));
  const others = nextStatuses.filter(needsWhy);
  const isOver = status === 'resolved' || status === 'learning';
  const labelOf = (to: IncidentStatus) => {
    const isBack = status !== 'triage' && to === 'active';
    if (isBack) return t('incident.back.active');
    if (status === 'closed' && to === 'learning')
      return t('incident.back.learning');
    if (status === 'resolved' && to === 'closed')
      return t('incident.back.closed');
    return t(`incident.to.${to}`);
  };
  // The postmortem is written by drafting it, which moves the incident on with it
  const canDraft =
    isOver && !incident.postmortem && allowedActions.includes('draft');
  return (
    <Section title={t('incident.next')}>
      <div className={classes.steps}>
        {canDraft && (
          <Button
            size="large"
            variant="contained"
            color="primary"
            disabled={drafting.isBusy}
            onClick={drafting.draft}
          >
            {t(drafting.isBusy ? 'learning.drafting' : 'learning.draft')}
          </Button>
        )}
        {onward
          .filter(to => !(canDraft && to === 'learning'))
          .map((to, index) => (
            <Button
              key={to}
              size="large"
              variant={index === 0 && !canDraft ? 'contained' : 'outlined'}
              color={index === 0 && !canDraft ? 'primary' : 'default'}
              disabled={moves.isBusy}
              onClick={() => moves.status({ status: to })}
            >
              {labelOf(to)}
            </Button>
          ))}
      </div>
      <div role="status">{drafting.outcome}</div>
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t('incident.more')}</summary>
          <div className={classes.steps}>
            {others.map(to => (
              <Button
                key={to}
                size="small"
                variant="outlined"
                disabled={moves.isBusy}
                onClick={() => setAsked(to)}
              >
                {labelOf(to)}…
              </Button>
            ))}
          </div>
        </details>
      )}
      {asked && (
        <StatusDialog
          incident={incident}
          status={asked}
          what={labelOf(asked)}
          moves={moves}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Section>
  );
}

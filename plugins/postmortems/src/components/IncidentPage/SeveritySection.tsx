import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  TimeDistance,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { SeverityRadios } from '../SeverityRadios';
import {
  PersonRef,
  ReasonDialog,
  SeverityChip,
  useSeverityName,
} from '../shared';
import { IncidentMoves } from './useIncidentMoves';

const useStyles = makeStyles({
  // A link in a line of text is known by more than its colour
  history: { '& a': { textDecoration: 'underline' } },
});

/** How bad it is and was, what is suggested and why, and a change with its reason. */
export function SeveritySection(props: {
  incident: IncidentResponse;
  moves: IncidentMoves;
}) {
  const { incident, moves } = props;
  const { severityHistory, suggestedSeverity, allowedActions } = incident;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const now = useNow();
  const nameOf = useSeverityName();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(incident.severity);
  const open = () => {
    setChosen(incident.severity);
    setOpen(true);
  };
  const confirm = async (reason: string | undefined) =>
    chosen === incident.severity ||
    moves.severity({ severity: chosen, ...(reason && { reason }) });
  return (
    <Section title={t('incident.severity')}>
      {suggestedSeverity &&
        suggestedSeverity.severity !== incident.severity && (
          <p>
            {t('incident.suggestion', {
              severity: nameOf(suggestedSeverity.severity),
              because: suggestedSeverity.because,
            })}
          </p>
        )}
      <ol
        aria-label={t('incident.severityHistory')}
        className={classes.history}
      >
        {severityHistory.map(({ severity, at, by, reason }) => (
          <li key={`${at} ${severity}`}>
            <SeverityChip severity={severity} />{' '}
            <TimeDistance at={at} now={now} isPast /> {t('incident.by')}{' '}
            <PersonRef personRef={by} />
            {reason && `: ${reason}`}
          </li>
        ))}
      </ol>
      {allowedActions.includes('severity') && (
        <Button size="small" variant="outlined" onClick={open}>
          {t('incident.changeSeverity')}
        </Button>
      )}
      {isOpen && (
        <ReasonDialog
          title={t('incident.severityTitle')}
          label={t('incident.severityDo')}
          isNeeded={false}
          isBusy={moves.isBusy}
          outcome={moves.outcome}
          onConfirm={confirm}
          onClose={() => setOpen(false)}
        >
          <SeverityRadios
            label={t('incident.severity')}
            value={chosen}
            onChange={setChosen}
            suggested={suggestedSeverity}
            help={t('declare.severityHelp')}
          />
        </ReasonDialog>
      )}
    </Section>
  );
}

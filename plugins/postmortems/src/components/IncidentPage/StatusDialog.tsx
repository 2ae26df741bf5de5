import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import {
  IncidentResponse,
  IncidentStatus,
} from '@nines/backstage-plugin-postmortems-common';
import {
  incidentsTranslationRef,
  sharedTranslationRef,
} from '../../translation';
import { ReasonDialog } from '../shared';
import { IncidentMoves } from './useIncidentMoves';

/** Asks why an incident goes back or ends otherwise, and of one that is merged into which. */
export function StatusDialog(props: {
  incident: IncidentResponse;
  status: IncidentStatus;
  /** Of the button that asked. */
  what: string;
  moves: IncidentMoves;
  onClose: () => void;
}) {
  const { incident, status, what, moves, onClose } = props;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const [into, setInto] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMerged = status === 'merged';
  const lacksTarget = isMerged && into.trim() === '';
  const confirm = async (reason: string | undefined) => {
    setAsked(true);
    if (lacksTarget) return false;
    return moves.status({
      status,
      ...(reason && { reason }),
      ...(isMerged && { mergedInto: into.trim() }),
    });
  };
  return (
    <ReasonDialog
      title={t('incident.moveTitle', { ref: incident.ref, what })}
      text={tShared(`status.incident.${status}.sentence`)}
      label={t('incident.moveDo')}
      isNeeded
      isBusy={moves.isBusy}
      outcome={moves.outcome}
      onConfirm={confirm}
      onClose={onClose}
    >
      {isMerged && (
        <TextField
          id="merged-into"
          label={t('incident.mergedIntoField')}
          variant="outlined"
          size="small"
          required
          error={isAsked && lacksTarget}
          helperText={t('incident.mergedNeeded')}
          value={into}
          onChange={({ target }) => setInto(target.value)}
          inputProps={{ maxLength: 100 }}
        />
      )}
    </ReasonDialog>
  );
}

import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import {
  ActionStatus,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { actionsTranslationRef } from '../../translation';
import { PersonField, ReasonDialog, isEntityRef } from '../shared';
import { isHttpUrl } from './isHttpUrl';
import { ItemMovesOn } from './useItemMovesOn';

/** Asks for what a status needs: `done` a link to the evidence, `verified` how it was shown, `wont_do` a reason and who agreed. */
export function StatusDialog(props: {
  item: WireActionItem;
  status: ActionStatus;
  moves: ItemMovesOn;
  onClose: () => void;
}) {
  const { item, status, moves, onClose } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const [evidence, setEvidence] = useState(item.evidenceUrl ?? '');
  const [how, setHow] = useState('');
  const [result, setResult] = useState('');
  const [approver, setApprover] = useState('');
  const [isAsked, setAsked] = useState(false);

  const lacks = {
    evidence: status === 'done' && !isHttpUrl(evidence.trim()),
    how: status === 'verified' && how.trim() === '',
    result:
      status === 'verified' &&
      result.trim() !== '' &&
      !isHttpUrl(result.trim()),
    approver: status === 'wont_do' && !isEntityRef(approver.trim()),
  };
  const confirm = async (reason: string | undefined) => {
    setAsked(true);
    if (Object.values(lacks).some(Boolean)) return false;
    return moves.status({
      status,
      ...(reason && { reason }),
      ...(status === 'done' && { evidenceUrl: evidence.trim() }),
      ...(status === 'wont_do' && { approverRef: approver.trim() }),
      ...(status === 'verified' && {
        verification: {
          how: how.trim(),
          ...(result.trim() && { resultUrl: result.trim() }),
        },
      }),
    });
  };
  const field = { variant: 'outlined', size: 'small' } as const;
  return (
    <ReasonDialog
      title={t(`move.title.${status}`, { ref: item.ref })}
      text={item.title}
      label={t('move.apply')}
      isNeeded={status !== 'done' && status !== 'verified'}
      isBusy={moves.isBusy}
      outcome={moves.outcome}
      onConfirm={confirm}
      onClose={onClose}
    >
      {status === 'done' && (
        <TextField
          {...field}
          id="move-evidence"
          label={t('move.evidence')}
          required
          error={isAsked && lacks.evidence}
          helperText={
            isAsked && lacks.evidence ? t('move.evidenceNeeded') : ' '
          }
          value={evidence}
          onChange={({ target }) => setEvidence(target.value)}
          inputProps={{ inputMode: 'url', maxLength: 2_000 }}
        />
      )}
      {status === 'verified' && (
        <>
          <TextField
            {...field}
            id="move-how"
            label={t('move.how')}
            required
            multiline
            minRows={2}
            error={isAsked && lacks.how}
            helperText={t(
              isAsked && lacks.how ? 'move.howNeeded' : 'move.howHint',
            )}
            value={how}
            onChange={({ target }) => setHow(target.value)}
            inputProps={{ maxLength: 2_000 }}
          />
          <TextField
            {...field}
            id="move-result"
            label={t('move.result')}
            error={isAsked && lacks.result}
            helperText={
              isAsked && lacks.result ? t('move.evidenceNeeded') : ' '
            }
            value={result}
            onChange={({ target }) => setResult(target.value)}
            inputProps={{ inputMode: 'url', maxLength: 2_000 }}
          />
        </>
      )}
      {status === 'wont_do' && (
        <PersonField
          id="move-approver"
          label={t('move.approver')}
          required
          value={approver}
          onChange={setApprover}
          error={
            isAsked && lacks.approver ? t('move.approverNeeded') : undefined
          }
        />
      )}
    </ReasonDialog>
  );
}

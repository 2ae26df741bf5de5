import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { VERDICTS, Verdict } from '@nines/backstage-plugin-runbooks-common';
import { FormDialog } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { RunMoves } from './useRunMoves';

/** Ends a run with the question whether the page helped; who says that it did not is asked what and where. */
export function CloseDialog(props: { moves: RunMoves; onClose: () => void }) {
  const { moves, onClose } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [verdict, setVerdict] = useState<Verdict>('helped');
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isNeeded = verdict !== 'helped';
  const isLacking = isNeeded && note.trim() === '';
  const save = async () => {
    setAsked(true);
    if (isLacking) return;
    const text = note.trim();
    if (await moves.close({ verdict, ...(text && { note: text }) })) onClose();
  };
  return (
    <FormDialog
      title={t('run.closeTitle')}
      text={t('run.closeText')}
      onSubmit={save}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={moves.isBusy}>
          {t('run.close')}
        </Button>
      }
    >
      <RadioGroup
        aria-label={t('run.closeTitle')}
        value={verdict}
        onChange={event => {
          const chosen = VERDICTS.find(value => value === event.target.value);
          if (chosen) setVerdict(chosen);
        }}
      >
        {VERDICTS.map(value => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" color="primary" />}
            label={t(`run.verdict.${value}`)}
          />
        ))}
      </RadioGroup>
      <TextField
        id="run-verdict-note"
        label={t(isNeeded ? 'run.verdictNote' : 'run.verdictNoteOptional')}
        variant="outlined"
        size="small"
        multiline
        minRows={2}
        required={isNeeded}
        error={isAsked && isLacking}
        helperText={isAsked && isLacking ? t('run.noteNeeded') : ' '}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 2_000 }}
      />
      <div role="status">{moves.outcome}</div>
    </FormDialog>
  );
}

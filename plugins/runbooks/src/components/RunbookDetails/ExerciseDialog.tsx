import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  ChoiceSelect,
  FormDialog,
  runbooksApiRef,
  useAction,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

const OCCASIONS = ['incident', 'drill', 'chaos'] as const;

/** "I have used this": in an incident, a drill or a chaos run. */
export function ExerciseDialog(props: {
  runbook: RunbookResponse;
  onClose: () => void;
  reload: () => void;
}) {
  const { runbook, onClose, reload } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const runbooks = useApi(runbooksApiRef);
  const action = useAction(reload);
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const [occasion, setOccasion] =
    useState<(typeof OCCASIONS)[number]>('incident');
  const [on, setOn] = useState(today);
  const [evidence, setEvidence] = useState('');
  const [note, setNote] = useState('');
  const save = async () => {
    const request = {
      ref: runbook.ref,
      occasion,
      on,
      ...(evidence.trim() && { evidence: evidence.trim() }),
      ...(note.trim() && { note: note.trim() }),
    };
    const isDone = await action.run(
      () => runbooks.exercise(request),
      t('details.exercisedDone'),
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('details.exerciseButton')}
      text={t('details.exerciseText')}
      onSubmit={save}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={action.isBusy}>
          {t('details.save')}
        </Button>
      }
    >
      <ChoiceSelect
        id="runbook-exercise-occasion"
        label={t('details.exerciseOccasion')}
        value={occasion}
        choices={OCCASIONS.map(value => ({
          value,
          label: t(`details.occasion.${value}`),
        }))}
        onChange={setOccasion}
      />
      <TextField
        id="runbook-exercise-on"
        type="date"
        label={t('details.exerciseOn')}
        variant="outlined"
        size="small"
        InputLabelProps={{ shrink: true }}
        inputProps={{ max: today }}
        value={on}
        onChange={event => setOn(event.target.value)}
      />
      <TextField
        id="runbook-exercise-evidence"
        label={t('details.exerciseEvidence')}
        variant="outlined"
        size="small"
        value={evidence}
        onChange={event => setEvidence(event.target.value)}
        inputProps={{ maxLength: 500 }}
      />
      <TextField
        id="runbook-exercise-note"
        label={t('details.note')}
        variant="outlined"
        size="small"
        multiline
        minRows={2}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 2_000 }}
      />
      <div role="status">{action.outcome}</div>
    </FormDialog>
  );
}

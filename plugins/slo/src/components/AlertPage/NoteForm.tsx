import { FormEvent, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  alertApiRef,
  quietText,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    '& label': { color: quietText(theme) },
  },
  do: { textTransform: 'none' },
  note: { flex: '1 1 240px', maxWidth: 560 },
}));

/** Adds a note to the timeline; what was typed stays where it could not be saved. */
export function NoteForm(props: { alertId: string; onChange: () => void }) {
  const { alertId, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useApi(alertApiRef);
  const action = useAction(onChange);
  const [note, setNote] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = note.trim();
    if (!text) return;
    const isSaved = await action.run(
      () => alerts.addAlertNote(alertId, text),
      t('alert.note.done'),
    );
    if (isSaved) setNote('');
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextField
        className={classes.note}
        id="slo-alert-note"
        label={t('alert.note.label')}
        variant="outlined"
        size="small"
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 2000 }}
      />
      <Button
        type="submit"
        variant="outlined"
        className={classes.do}
        disabled={action.isBusy || note.trim() === ''}
      >
        {t('alert.note.do')}
      </Button>
      <span role="status">{action.outcome}</span>
    </form>
  );
}

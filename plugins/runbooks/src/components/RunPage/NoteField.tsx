import { useEffect, useId, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0),
  },
  field: { flex: '1 1 260px' },
}));

/** A note on a step. It goes with the next tick of the step, or by itself. */
export function NoteField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSave: () => void;
  onCancel: () => void;
}) {
  const { label, value, onChange, onSave, onCancel } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={classes.note}
      onSubmit={event => {
        event.preventDefault();
        if (value.trim()) onSave();
      }}
    >
      <TextField
        id={id}
        inputRef={field}
        multiline
        variant="outlined"
        size="small"
        className={classes.field}
        label={label}
        value={value}
        onChange={event => onChange(event.target.value)}
        inputProps={{ maxLength: 2_000 }}
      />
      <Button type="submit" size="small" variant="outlined">
        {t('run.addNote')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {t('run.cancel')}
      </Button>
    </form>
  );
}

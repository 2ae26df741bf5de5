import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { FormDialog } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Asks for a word before an alert is said to be over. */
export function ResolveDialog(props: {
  isBusy: boolean;
  onResolve: (note: string | undefined) => void;
  onClose: () => void;
}) {
  const { isBusy, onResolve, onClose } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={t('alert.resolve.title')}
      text={t('alert.resolve.text')}
      onClose={onClose}
      onSubmit={() => onResolve(note.trim() || undefined)}
      actions={
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={isBusy}
        >
          {t('alert.resolve.do')}
        </Button>
      }
    >
      <TextField
        id="slo-resolve-note"
        label={t('alert.resolve.note')}
        variant="outlined"
        size="small"
        fullWidth
        multiline
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 2000 }}
      />
    </FormDialog>
  );
}

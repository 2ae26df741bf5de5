import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { RunbookResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  FormDialog,
  runbooksApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

/** "I have reviewed this": attests the source that was shown. Where it is another one by now, that is said, and it is read again. */
export function ReviewDialog(props: {
  runbook: RunbookResponse;
  onClose: () => void;
  reload: () => void;
}) {
  const { runbook, onClose, reload } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const runbooks = useApi(runbooksApiRef);
  const action = useAction(reload);
  const [note, setNote] = useState('');
  const [hash] = useState(runbook.source.hash);
  const save = async () => {
    const request = {
      ref: runbook.ref,
      sourceHash: hash,
      ...(note.trim() && { note: note.trim() }),
    };
    const isDone = await action.run(
      () => runbooks.review(request),
      t('details.reviewed'),
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('details.reviewButton')}
      text={t('details.reviewText')}
      onSubmit={save}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={action.isBusy}>
          {t('details.save')}
        </Button>
      }
    >
      <div>
        {t('details.reviewHash')}: <code>{runbook.source.file}</code>{' '}
        <code title={hash}>{hash.slice(0, 12)}</code>
      </div>
      <TextField
        id="runbook-review-note"
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

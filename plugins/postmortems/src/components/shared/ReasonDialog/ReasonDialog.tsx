import { ReactNode, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { FormDialog } from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../../../translation';

/** Asks why before something is done; closes when it was done, and says why not when it was not. */
export function ReasonDialog(props: {
  title: string;
  text?: string;
  /** Of the button. */
  label: string;
  isNeeded: boolean;
  isBusy: boolean;
  /** What came of the last try. */
  outcome: string;
  /** False where it was not done. */
  onConfirm: (reason: string | undefined) => Promise<boolean>;
  onClose: () => void;
  /** Further fields, above the reason. */
  children?: ReactNode;
}) {
  const { title, text, label, isNeeded, isBusy, outcome, onClose } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isLacking = isNeeded && reason.trim() === '';
  const confirm = async () => {
    setAsked(true);
    if (isLacking) return;
    if (await props.onConfirm(reason.trim() || undefined)) onClose();
  };
  return (
    <FormDialog
      title={title}
      text={text}
      onSubmit={confirm}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={isBusy}>
          {label}
        </Button>
      }
    >
      {props.children}
      <TextField
        id="reason"
        label={t(isNeeded ? 'reason.label' : 'reason.optional')}
        variant="outlined"
        size="small"
        multiline
        minRows={2}
        required={isNeeded}
        error={isAsked && isLacking}
        helperText={isAsked && isLacking ? t('reason.needed') : ' '}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: 1_000 }}
      />
      <div role="status">{outcome}</div>
    </FormDialog>
  );
}

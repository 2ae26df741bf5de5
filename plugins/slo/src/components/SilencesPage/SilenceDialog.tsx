import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { WireMatchers } from '@nines/backstage-plugin-slo-common';
import {
  FormDialog,
  alertApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { EndFields } from './EndFields';
import { MatcherFields } from './MatcherFields';
import { fromMatcherTexts, toMatcherTexts } from './matchers';
import { SilenceEnd, endOf } from './silenceEnd';

const LEAST_REASON = 3;

/** Asks what to silence, until when, and why; the author is whoever is signed in. */
export function SilenceDialog(props: {
  matchers: WireMatchers;
  onDone: () => void;
  onClose: () => void;
}) {
  const { matchers, onDone, onClose } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useApi(alertApiRef);
  const action = useAction(onDone);
  const [texts, setTexts] = useState(() => toMatcherTexts(matchers));
  const [end, setEnd] = useState<SilenceEnd>({ after: '1h' });
  const [reason, setReason] = useState('');
  const [complaint, setComplaint] = useState('');
  const submit = async () => {
    const now = Date.now();
    const endsAt = endOf(end, now);
    const wanted = fromMatcherTexts(texts);
    if (Object.keys(wanted).length === 0)
      return setComplaint(t('silences.complaint.matchers'));
    if (endsAt === undefined || endsAt <= now)
      return setComplaint(t('silences.complaint.end'));
    if (reason.trim().length < LEAST_REASON)
      return setComplaint(t('slo.exclusions.short'));
    setComplaint('');
    const isMade = await action.run(
      () =>
        alerts.createSilence({
          matchers: wanted,
          endsAt: new Date(endsAt).toISOString(),
          reason: reason.trim(),
        }),
      t('silences.made'),
    );
    return isMade ? onClose() : undefined;
  };
  return (
    <FormDialog
      title={t('silences.new')}
      text={t('silences.newText')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={action.isBusy}
        >
          {t('silences.save')}
        </Button>
      }
    >
      <MatcherFields texts={texts} onChange={setTexts} />
      <EndFields end={end} onChange={setEnd} />
      <TextField
        id="slo-silence-reason"
        label={t('silences.reason')}
        variant="outlined"
        size="small"
        fullWidth
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: 1000 }}
      />
      <div role="alert">{complaint || action.outcome}</div>
    </FormDialog>
  );
}

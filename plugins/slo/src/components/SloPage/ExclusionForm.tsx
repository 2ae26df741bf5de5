import { FormEvent, useId, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { CreateExclusionRequest } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';

const MIN_REASON = 3;

const useStyles = makeStyles(theme => ({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5, 0),
  },
  reason: { flex: '1 1 200px' },
}));

/** Excludes an interval, given in the reader's own time zone. */
export function ExclusionForm(props: {
  onSubmit: (request: CreateExclusionRequest) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const id = useId();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [complaint, setComplaint] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [start, end] = [new Date(from), new Date(to)];
    if (!(start < end)) return setComplaint(t('slo.exclusions.order'));
    if (reason.trim().length < MIN_REASON)
      return setComplaint(t('slo.exclusions.short'));
    setComplaint('');
    return props.onSubmit({
      from: start.toISOString(),
      to: end.toISOString(),
      reason: reason.trim(),
    });
  };
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <details>
      <summary>{t('slo.exclusions.add')}</summary>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextField
          type="datetime-local"
          variant="outlined"
          size="small"
          id={`${id}-from`}
          label={t('slo.exclusions.from')}
          value={from}
          onChange={event => setFrom(event.target.value)}
          InputLabelProps={{ shrink: true }}
        />
        <TextField
          type="datetime-local"
          variant="outlined"
          size="small"
          id={`${id}-to`}
          label={t('slo.exclusions.to')}
          value={to}
          onChange={event => setTo(event.target.value)}
          InputLabelProps={{ shrink: true }}
        />
        <TextField
          className={classes.reason}
          variant="outlined"
          size="small"
          id={`${id}-reason`}
          label={t('slo.exclusions.reason')}
          value={reason}
          onChange={event => setReason(event.target.value)}
          inputProps={{ maxLength: 1000 }}
        />
        <Button type="submit" variant="outlined">
          {t('slo.exclusions.save')}
        </Button>
      </form>
      <div role="alert">{complaint}</div>
      <div>{t('slo.exclusions.local', { zone })}</div>
    </details>
  );
}

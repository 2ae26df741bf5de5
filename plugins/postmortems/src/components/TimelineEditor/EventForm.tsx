import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { EVENT_KINDS } from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { InstantField } from '../InstantField';
import { MarkdownField, useFieldStyles } from '../PostmortemEditor';
import { EventDraft, faultsOf } from './eventDraft';

const VISIBILITIES = ['internal', 'external'] as const;

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    background: theme.palette.background.paper,
    minWidth: 0,
    '&:focus': { outline: 'none' },
  },
}));

/** An event being written. Escape leaves it as it was. */
export function EventForm(props: {
  label: string;
  idPrefix: string;
  start: EventDraft;
  isBusy: boolean;
  outcome: string;
  onSave: (draft: EventDraft) => void;
  onCancel: () => void;
}) {
  const { label, idPrefix, start, isBusy, outcome, onSave, onCancel } = props;
  const classes = useStyles();
  const fields = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(start);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const faults = isAsked ? faultsOf(draft) : [];
  const change = (part: Partial<EventDraft>) =>
    setDraft(before => ({ ...before, ...part }));
  const submit = () => {
    setAsked(true);
    if (faultsOf(draft).length === 0) onSave(draft);
  };
  return (
    // Escape and the keys that save are of its fields; of itself it takes no focus
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      aria-label={label}
      className={classes.form}
      noValidate
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel();
        const isSaving =
          event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (isSaving) submit();
      }}
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={fields.row}>
        <InstantField
          id={`${idPrefix}-at`}
          label={t('timeline.field.at')}
          required
          value={draft.at}
          onChange={at => change({ at })}
        />
        <InstantField
          id={`${idPrefix}-end`}
          label={t('timeline.field.endAt')}
          value={draft.endAt}
          onChange={endAt => change({ endAt })}
        />
      </div>
      <MarkdownField
        id={`${idPrefix}-text`}
        label={t('timeline.field.text')}
        rows={2}
        maxLength={4_000}
        value={draft.text}
        onChange={text => change({ text })}
      />
      <div className={fields.row}>
        <ChoiceSelect
          id={`${idPrefix}-kind`}
          label={t('timeline.field.kind')}
          value={draft.kind}
          choices={EVENT_KINDS.map(value => ({
            value,
            label: t(`timeline.kind.${value}`),
          }))}
          onChange={kind => change({ kind })}
        />
        <ChoiceSelect
          id={`${idPrefix}-visibility`}
          label={t('timeline.field.visibility')}
          value={draft.visibility}
          choices={VISIBILITIES.map(value => ({
            value,
            label: t(`timeline.visibility.${value}`),
          }))}
          onChange={visibility => change({ visibility })}
        />
        <TextField
          id={`${idPrefix}-evidence`}
          type="url"
          label={t('timeline.field.evidenceUrl')}
          variant="outlined"
          size="small"
          value={draft.evidenceUrl}
          error={faults.includes('evidenceUrl')}
          onChange={event => change({ evidenceUrl: event.target.value })}
          inputProps={{ maxLength: 2_000 }}
        />
      </div>
      <div role="alert">
        {faults.map(fault => (
          <div key={fault}>{t(`timeline.fault.${fault}`)}</div>
        ))}
      </div>
      <div className={fields.line}>
        <Button type="submit" size="small" variant="outlined" disabled={isBusy}>
          {t('timeline.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('timeline.cancel')}
        </Button>
        <span role="status">{outcome}</span>
      </div>
    </form>
  );
}

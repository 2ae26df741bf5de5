import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  PRECISIONS,
  WireInstant,
} from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { InstantInput, fromInstantInput, toInstantInput } from './instantInput';

const useStyles = makeStyles(theme => ({
  field: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& input[type=datetime-local]': { minWidth: 190 },
  },
}));

/** A point in time: when, how well that is known, and in which zone; a time without a zone stays without one until somebody gives it. */
export function InstantField(props: {
  id: string;
  label: string;
  value: WireInstant | undefined;
  onChange: (instant: WireInstant | undefined) => void;
  required?: boolean;
}) {
  const { id, label, value, onChange, required } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const readerZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [given, setGiven] = useState(() => identityOf(value));
  const [input, setInput] = useState(() => toInstantInput(value, readerZone));
  if (given !== identityOf(value)) {
    // Somebody else's: what was typed here comes back as it was given
    setGiven(identityOf(value));
    setInput(toInstantInput(value, readerZone));
  }
  const change = (part: Partial<InstantInput>) => {
    const next = { ...input, ...part };
    setInput(next);
    const instant = fromInstantInput(next, value);
    const isEmpty = next.text === '' && next.precision !== 'unknown';
    if (instant === undefined && !isEmpty) return;
    setGiven(identityOf(instant));
    onChange(instant);
  };
  const zones = [...new Set([readerZone, 'UTC', ''])];
  const isUnknown = input.precision === 'unknown';
  return (
    <div role="group" aria-label={label} className={classes.field}>
      <TextField
        id={id}
        type="datetime-local"
        label={label}
        variant="outlined"
        size="small"
        required={required}
        disabled={isUnknown}
        value={isUnknown ? '' : input.text}
        onChange={event => change({ text: event.target.value })}
        inputProps={{ step: 1 }}
        InputLabelProps={{ shrink: true }}
      />
      <ChoiceSelect
        id={`${id}-precision`}
        label={t('instantField.precision')}
        value={input.precision}
        choices={PRECISIONS.map(precision => ({
          value: precision,
          label: t(`instantField.known.${precision}`),
        }))}
        onChange={precision => change({ precision })}
      />
      <ChoiceSelect
        id={`${id}-zone`}
        label={t('instantField.zone')}
        value={input.zone}
        choices={zones.map(zone => ({
          value: zone,
          label: zone || t('instantField.noZone'),
        }))}
        onChange={zone => change({ zone })}
      />
    </div>
  );
}

function identityOf(instant: WireInstant | undefined): string {
  return JSON.stringify([
    instant?.at ?? null,
    instant?.precision,
    instant?.sourceZone,
  ]);
}

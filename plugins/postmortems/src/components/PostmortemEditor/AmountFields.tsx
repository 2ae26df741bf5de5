import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { WireAmount } from '@nines/backstage-plugin-postmortems-common';
import { writingTranslationRef } from '../../translation';
import { useFieldStyles } from './fieldStyles';

/** A number with its unit and where it comes from; without the number there is no amount. */
export function AmountFields(props: {
  id: string;
  label: string;
  value: WireAmount | undefined;
  onChange: (amount: WireAmount | undefined) => void;
}) {
  const { id, label, value, onChange } = props;
  const classes = useFieldStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const [typed, setTyped] = useState(`${value?.value ?? ''}`);
  const [known, setKnown] = useState(value?.value);
  if (known !== value?.value) {
    setKnown(value?.value);
    if (Number(typed) !== value?.value) setTyped(`${value?.value ?? ''}`);
  }
  const isMalformed = typed.trim() !== '' && !Number.isFinite(Number(typed));
  const type = (text: string) => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() === '') onChange(undefined);
    else if (Number.isFinite(number)) onChange({ ...value, value: number });
  };
  const describe = (part: Partial<WireAmount>) =>
    value && onChange({ ...value, ...part });
  return (
    <div role="group" aria-label={label} className={classes.row}>
      <TextField
        id={id}
        label={label}
        variant="outlined"
        size="small"
        value={typed}
        error={isMalformed}
        helperText={isMalformed ? t('impact.malformed') : undefined}
        onChange={event => type(event.target.value)}
        inputProps={{ inputMode: 'decimal', maxLength: 20 }}
      />
      <TextField
        id={`${id}-unit`}
        label={t('impact.unit')}
        variant="outlined"
        size="small"
        disabled={!value}
        value={value?.unit ?? ''}
        onChange={event => describe({ unit: event.target.value || undefined })}
        inputProps={{ maxLength: 50 }}
      />
      <TextField
        id={`${id}-source`}
        label={t('impact.source')}
        variant="outlined"
        size="small"
        disabled={!value}
        value={value?.source ?? ''}
        onChange={event =>
          describe({ source: event.target.value || undefined })
        }
        inputProps={{ maxLength: 500 }}
      />
    </div>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { LENGTHS, Length, SilenceEnd } from './silenceEnd';

const useStyles = makeStyles(theme => ({
  fields: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
}));

/** When a silence ends: it always does. */
export function EndFields(props: {
  end: SilenceEnd;
  onChange: (end: SilenceEnd) => void;
}) {
  const { end, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const lengths = Object.keys(LENGTHS) as Length[];
  const choices = [...lengths, 'at' as const].map(value => ({
    value,
    label: t(`silences.length.${value}`),
  }));
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className={classes.fields}>
      <ChoiceSelect
        id="slo-silence-length"
        label={t('silences.ends')}
        value={'after' in end ? end.after : 'at'}
        choices={choices}
        onChange={value =>
          onChange(value === 'at' ? { at: '' } : { after: value })
        }
      />
      {'at' in end && (
        <TextField
          type="datetime-local"
          id="slo-silence-end"
          label={t('silences.endsAt', { zone })}
          variant="outlined"
          size="small"
          value={end.at}
          onChange={event => onChange({ at: event.target.value })}
          InputLabelProps={{ shrink: true }}
        />
      )}
    </div>
  );
}

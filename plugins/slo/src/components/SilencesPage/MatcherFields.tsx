import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { sloTranslationRef } from '../../translation';
import { MatchField, MatcherTexts } from './matchers';

const FIELDS = [
  'entity',
  'slo',
  'alertName',
  'severity',
  'kind',
  'owner',
  'system',
  'tier',
  'objective',
] as const satisfies readonly MatchField[];

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  },
}));

/** Which alerts are meant: all fields that are filled in must match. */
export function MatcherFields(props: {
  texts: MatcherTexts;
  onChange: (texts: MatcherTexts) => void;
}) {
  const { texts, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div
      role="group"
      aria-label={t('silences.matchers')}
      className={classes.fields}
    >
      {FIELDS.map(field => (
        <TextField
          key={field}
          id={`slo-silence-${field}`}
          label={t(`silences.field.${field}`)}
          variant="outlined"
          size="small"
          value={texts[field] ?? ''}
          onChange={event =>
            onChange({ ...texts, [field]: event.target.value })
          }
          inputProps={{ maxLength: 1000 }}
        />
      ))}
    </div>
  );
}

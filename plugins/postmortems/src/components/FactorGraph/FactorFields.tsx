import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  FACTOR_KINDS,
  WireFactor,
} from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { MarkdownField, useFieldStyles } from '../PostmortemEditor';

const useStyles = makeStyles(theme => ({
  causes: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    '& label': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      minHeight: 28,
      cursor: 'pointer',
    },
  },
  refused: {
    borderLeft: `3px solid ${theme.palette.error.main}`,
    padding: theme.spacing(0.5, 1.5),
  },
}));

/** One factor: what, of which kind, what caused it, and why it is left without an action item where it is. */
export function FactorFields(props: {
  factor: WireFactor;
  others: readonly WireFactor[];
  nameOf: (id: string) => string;
  /** The circle that the last choice would have closed. */
  refused: string | undefined;
  onChange: (factor: WireFactor) => void;
  onRemove: () => void;
}) {
  const { factor, others, nameOf, refused, onChange, onRemove } = props;
  const { id, kind, causedBy, accepted } = factor;
  const fields = useFieldStyles();
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const name = nameOf(id);
  const toggle = (cause: string) =>
    onChange({
      ...factor,
      causedBy: causedBy.includes(cause)
        ? causedBy.filter(other => other !== cause)
        : [...causedBy, cause],
    });
  return (
    <div role="group" aria-label={name} className={fields.fields}>
      <MarkdownField
        id={`pm-factors-${id}`}
        label={name}
        rows={2}
        maxLength={4_000}
        value={factor.text}
        onChange={text => onChange({ ...factor, text })}
      />
      <div className={fields.row}>
        <ChoiceSelect
          id={`pm-factors-${id}-kind`}
          label={t('factors.kindLabel')}
          value={kind}
          choices={FACTOR_KINDS.map(value => ({
            value,
            label: t(`factors.kind.${value}`),
          }))}
          onChange={chosen => onChange({ ...factor, kind: chosen })}
        />
        <TextField
          id={`pm-factors-${id}-accepted`}
          label={t('factors.acceptedLabel')}
          helperText={t('factors.acceptedHint')}
          variant="outlined"
          size="small"
          value={accepted ?? ''}
          onChange={event =>
            onChange({ ...factor, accepted: event.target.value || undefined })
          }
          inputProps={{ maxLength: 1_000 }}
        />
      </div>
      {others.length > 0 && (
        <fieldset className={fields.group}>
          <legend className={fields.legend}>{t('factors.causedBy')}</legend>
          <div className={classes.causes}>
            {others.map(other => (
              <label key={other.id} htmlFor={`pm-cause-${id}-${other.id}`}>
                <input
                  id={`pm-cause-${id}-${other.id}`}
                  type="checkbox"
                  checked={causedBy.includes(other.id)}
                  onChange={() => toggle(other.id)}
                />
                <span title={other.text}>
                  {nameOf(other.id)}: {shortened(other.text)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {refused && (
        <div role="alert" className={classes.refused}>
          {t('factors.cycle', { path: refused })}
        </div>
      )}
      <span>
        <Button
          size="small"
          aria-label={t('writing.removeOf', { what: name })}
          onClick={onRemove}
        >
          {t('writing.remove')}
        </Button>
      </span>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

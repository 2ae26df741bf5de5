import { useTranslationRef } from '@backstage/frontend-plugin-api';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import {
  SEVERITIES,
  Severity,
} from '@nines/backstage-plugin-postmortems-common';
import { quietText, useStateColors } from '@nines/backstage-plugin-slo-react';
import { useSettings } from '../../hooks';
import {
  incidentsTranslationRef,
  sharedTranslationRef,
} from '../../translation';
import { SEVERITY_COLORS, SeverityIcon, useSeverityName } from '../shared';

const useStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.primary },
  option: {
    alignItems: 'flex-start',
    margin: theme.spacing(0.25, 0),
    '& .MuiRadio-root': { paddingTop: 0, paddingBottom: 0 },
  },
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 0.75),
    fontSize: '0.875rem',
    fontWeight: 500,
  },
  criteria: { fontSize: '0.8125rem', color: quietText(theme) },
  suggested: {
    fontSize: '0.75rem',
    padding: '0 6px',
    borderRadius: 8,
    border: `1px solid ${theme.palette.text.primary}`,
  },
}));

/** One severity of five, each with its criteria, and which one is suggested and why; nothing is chosen for anybody. */
export function SeverityRadios(props: {
  label: string;
  value: Severity | undefined;
  onChange: (severity: Severity) => void;
  suggested: { readonly severity: Severity; readonly because: string } | null;
  help?: string;
  error?: string;
}) {
  const { label, value, onChange, suggested, help, error } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const colors = useStateColors();
  const nameOf = useSeverityName();
  const settings = useSettings();
  const known = settings.status === 'ready' ? settings.value.severities : [];
  return (
    <FormControl component="fieldset" error={error !== undefined}>
      <FormLabel component="legend" className={classes.label}>
        {label}
      </FormLabel>
      <RadioGroup
        aria-label={label}
        value={value === undefined ? '' : `${value}`}
        onChange={({ target }) => {
          const chosen = SEVERITIES.find(one => `${one}` === target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {SEVERITIES.map(severity => {
          const criteria = known.find(
            one => one.severity === severity,
          )?.criteria;
          return (
            <FormControlLabel
              key={severity}
              value={`${severity}`}
              className={classes.option}
              control={<Radio size="small" color="primary" />}
              label={
                <>
                  <span className={classes.name}>
                    <span style={{ color: colors[SEVERITY_COLORS[severity]] }}>
                      <SeverityIcon severity={severity} />
                    </span>
                    {nameOf(severity)}
                    {suggested?.severity === severity && (
                      <span className={classes.suggested}>
                        {t('declare.suggested')}
                      </span>
                    )}
                  </span>
                  <div className={classes.criteria}>
                    {criteria || tShared(`severity.sentence.${severity}`)}
                  </div>
                </>
              }
            />
          );
        })}
      </RadioGroup>
      {suggested && (
        <FormHelperText className={classes.criteria}>
          {t('declare.because', { because: suggested.because })}
        </FormHelperText>
      )}
      {(error ?? help) && <FormHelperText>{error ?? help}</FormHelperText>}
    </FormControl>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { Section, formatInstant } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ReasonTable } from './ReasonTable';

const useStyles = makeStyles(theme => ({
  lines: { margin: 0, paddingLeft: theme.spacing(2.5) },
  notPaged: {
    borderLeft: `3px solid ${theme.palette.warning.main}`,
    padding: theme.spacing(0.25, 1.5),
    marginBottom: theme.spacing(1),
  },
}));

/** Why it fired with all its numbers, and why nobody was told where nobody was. */
export function AlertWhy({ alert }: { alert: AlertResponse }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { explanation, notPaged, suppression } = alert;
  return (
    <Section title={t('alert.why.title')}>
      {(notPaged || suppression) && (
        <div className={classes.notPaged}>
          <strong>{t('alert.why.notPaged')}</strong>{' '}
          {notPaged ?? suppression?.message}
          {suppression?.until &&
            ` ${t('alert.why.until', {
              until: formatInstant(suppression.until),
            })}`}
        </div>
      )}
      <ReasonTable reasons={alert.reasons} />
      {explanation.length > 0 && (
        <ul className={classes.lines}>
          {explanation.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

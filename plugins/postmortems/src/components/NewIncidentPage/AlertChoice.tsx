import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import {
  AlertChip,
  TimeDistance,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  option: {
    alignItems: 'flex-start',
    margin: 0,
    '& .MuiCheckbox-root': { padding: '0 8px 0 0' },
  },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: '0.8125rem', color: quietText(theme) },
}));

/** Open alerts, each to be taken into the incident or not. */
export function AlertChoice(props: {
  alerts: readonly AlertResponse[];
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
  now: number;
}) {
  const { alerts, chosen, onToggle, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  if (alerts.length === 0) return <div>{t('declare.alertsNone')}</div>;
  return (
    <ul className={classes.list} aria-label={t('declare.alerts')}>
      {alerts.map(alert => (
        <li key={alert.id}>
          <FormControlLabel
            className={classes.option}
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={chosen.has(alert.id)}
                onChange={() => onToggle(alert.id)}
              />
            }
            label={
              <>
                <span className={classes.name}>
                  <strong>{alert.title}</strong> {alert.entity.title}{' '}
                  <AlertChip alert={alert} />
                </span>
                <div className={classes.quiet}>
                  {alert.sentence} {t('declare.since')}{' '}
                  <TimeDistance at={alert.firedAt} now={now} isPast />
                </div>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}

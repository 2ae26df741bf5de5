import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  TimeDistance,
  failureMessage,
  quietText,
  useAlertRequest,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.875rem',
    color: quietText(theme),
    '& strong': { color: theme.palette.text.primary },
  },
}));

/** How the backend itself fares, in a line; what is wrong comes with its reason. */
export function HealthLine({ now }: { now: number }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const health = useAlertRequest({ subject: 'health' }, (alerts, signal) =>
    alerts.getHealth({ signal }),
  );
  if (health.status === 'loading')
    return <div className={classes.line}>{t('health.loading')}</div>;
  if (health.status === 'failed')
    return (
      <div role="alert" className={classes.line}>
        {t('health.failed', { message: failureMessage(health.error) })}
      </div>
    );
  const { status, lastTickAt, sources, ingestion, alerting } = health.value;
  const failing = [
    ...sources
      .filter(source => source.status === 'failing')
      .map(({ type, instance, message }) => ({
        name: `${type} ${instance}`,
        message,
      })),
    ...(ingestion.status === 'failing'
      ? [{ name: t('health.ingestion'), message: ingestion.message }]
      : []),
  ];
  return (
    <div role="group" aria-label={t('health.title')} className={classes.line}>
      <strong>{t(`health.status.${status}`)}</strong>
      {lastTickAt && (
        <span>
          {t('health.evaluated')} <TimeDistance at={lastTickAt} now={now} />
        </span>
      )}
      {alerting?.auditor.lastRunAt && (
        <span>
          {t('health.audited', { count: alerting.auditor.violations })}{' '}
          <TimeDistance at={alerting.auditor.lastRunAt} now={now} />
        </span>
      )}
      {!alerting && <span>{t('health.off')}</span>}
      {alerting?.problems.map(problem => (
        <span key={problem}>{problem}</span>
      ))}
      {failing.map(({ name, message }) => (
        <span key={name}>
          {name}: {message ?? t('health.failing')}
        </span>
      ))}
    </div>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { ExternalAlertsResponse } from '@nines/backstage-plugin-slo-common';
import { quietText } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ExternalAlertTable } from './ExternalAlertTable';
import { SourceNotices } from './SourceNotices';

const useStyles = makeStyles(theme => ({
  quiet: {
    fontSize: '0.8125rem',
    color: quietText(theme),
    overflowWrap: 'anywhere',
  },
}));

/** How many there are, what is wrong with those who tell them, the alerts, and by what they were found. */
export function ExternalAlertsView(props: {
  answer: ExternalAlertsResponse;
  now: number;
}) {
  const { answer, now } = props;
  const { alerts, counts, selection, sources } = answer;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const total = counts.firing + counts.pending + counts.suppressed;
  const isKnown = sources.some(
    ({ origin, answeredAt }) => origin === 'webhook' || answeredAt !== null,
  );
  return (
    <>
      <SourceNotices answer={answer} now={now} />
      {total > 0 && (
        <>
          <p>
            {t('external.counts', {
              firing: String(counts.firing),
              pending: String(counts.pending),
              suppressed: String(counts.suppressed),
            })}
          </p>
          <ExternalAlertTable
            alerts={alerts}
            entity={answer.entityRef}
            now={now}
          />
        </>
      )}
      {total > alerts.length && (
        <p>
          {t('external.cut', {
            shown: String(alerts.length),
            total: String(total),
          })}
        </p>
      )}
      {total === 0 && selection && (
        <p>{t(isKnown ? 'external.none' : 'external.nothingKnown')}</p>
      )}
      {selection && (
        <p className={classes.quiet}>
          {selection.annotation
            ? t('external.found.annotation', {
                annotation: selection.annotation,
                text: selection.text,
              })
            : t('external.found.entityName', { text: selection.text })}
        </p>
      )}
    </>
  );
}

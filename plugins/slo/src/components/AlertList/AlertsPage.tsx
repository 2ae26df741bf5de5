import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  SLO_SIGNAL_CHANNEL,
  listAlertsQuery,
} from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  LiveNotice,
  Skeleton,
  ToggleCounts,
  useAlerts,
  useLive,
  useNow,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { AlertFilters } from './AlertFilters';
import { AlertResults } from './AlertResults';
import { useStatusItems } from './useStatusItems';

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Every alert that the reader may see, open ones first: one request per page, kept fresh. */
export function AlertsPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { query, change, href } = useUrlQuery(listAlertsQuery);
  const subject = JSON.stringify(query);
  const { loaded, trouble } = useLive(
    SLO_SIGNAL_CHANNEL,
    subject,
    useAlerts(query),
  );
  const items = useStatusItems();
  const now = useNow();
  return (
    <div className={classes.page}>
      <ToggleCounts
        label={t('alerts.statuses')}
        items={items(loaded.status === 'ready' ? loaded.value.counts : {})}
        selected={query.status ?? []}
        onChange={status => change({ status })}
      />
      <AlertFilters query={query} onChange={change} />
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('alerts.loading')} heights={[16, 640]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && (
        <AlertResults page={loaded.value} query={query} href={href} now={now} />
      )}
    </div>
  );
}

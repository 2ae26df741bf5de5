import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  DELIVERY_STATES,
  SLO_SIGNAL_CHANNEL,
  listDeliveriesQuery,
} from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  LiveNotice,
  Section,
  Skeleton,
  ToggleCounts,
  useAlertRequest,
  useLive,
  useNow,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { DeliveryResults } from './DeliveryResults';
import { DestinationSection } from './DestinationSection';
import { HealthLine } from './HealthLine';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    minWidth: 0,
  },
  only: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5, 2) },
  list: { display: 'grid', gap: theme.spacing(1.5), paddingTop: 8 },
}));

/** For operators: how the backend and its destinations fare, what was sent, what waits, and what could not be delivered. */
export function DeliveriesPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { query, change, href } = useUrlQuery(listDeliveriesQuery);
  const detail = JSON.stringify(query);
  const { loaded, trouble } = useLive(
    SLO_SIGNAL_CHANNEL,
    detail,
    useAlertRequest({ subject: 'deliveries', detail }, (alerts, signal) =>
      alerts.listDeliveries(query, { signal }),
    ),
  );
  const now = useNow();
  const counts = loaded.status === 'ready' ? loaded.value.counts : undefined;
  return (
    <div className={classes.page}>
      <HealthLine now={now} />
      <DestinationSection
        now={now}
        hrefOf={destination => href({ destination })}
      />
      <Section isTop title={t('deliveries.title')} text={t('deliveries.text')}>
        <div className={classes.list}>
          <ToggleCounts
            label={t('deliveries.states')}
            items={DELIVERY_STATES.map(value => ({
              value,
              label: t(`deliveries.state.${value}`),
              count: counts?.[value],
            }))}
            selected={query.state ?? []}
            onChange={state => change({ state })}
          />
          {(query.destination || query.groupId) && (
            <div className={classes.only}>
              <span>
                {t('fleet.ofEntity', {
                  entities: [query.destination, query.groupId]
                    .filter(Boolean)
                    .join(', '),
                })}
              </span>
              <Link to="?">{t('fleet.clear')}</Link>
            </div>
          )}
          <LiveNotice trouble={trouble} />
          {loaded.status === 'loading' && (
            <Skeleton label={t('deliveries.loading')} heights={[320]} />
          )}
          {loaded.status === 'failed' && (
            <FailurePanel error={loaded.error} retry={loaded.retry} />
          )}
          {loaded.status === 'ready' && (
            <DeliveryResults
              page={loaded.value}
              query={query}
              href={href}
              now={now}
              onChange={loaded.reload}
            />
          )}
        </div>
      </Section>
    </div>
  );
}

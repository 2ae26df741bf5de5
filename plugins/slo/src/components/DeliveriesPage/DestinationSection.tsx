import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import {
  SLO_SIGNAL_CHANNEL,
  WireDestination,
} from '@nines/backstage-plugin-slo-common';
import {
  Column,
  FailurePanel,
  LiveNotice,
  Section,
  Skeleton,
  Table,
  TimeDistance,
  alertApiRef,
  formatDuration,
  useAction,
  useAlertRequest,
  useLive,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { HealthChip } from './HealthChip';

/** Every configured receiver, worst first; those who may, try it. */
export function DestinationSection(props: {
  now: number;
  /** Its messages in the list below. */
  hrefOf: (destination: string) => string;
}) {
  const { now, hrefOf } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useApi(alertApiRef);
  const { loaded, trouble } = useLive(
    SLO_SIGNAL_CHANNEL,
    'destinations',
    useAlertRequest({ subject: 'destinations' }, (api, signal) =>
      api.listDestinations({ signal }),
    ),
  );
  const action = useAction(() => {
    if (loaded.status === 'ready') loaded.reload();
  });
  const columns: Column<WireDestination>[] = [
    {
      id: 'health',
      label: t('destinations.health.label'),
      width: '132px',
      cell: destination => <HealthChip destination={destination} />,
    },
    {
      id: 'ref',
      label: t('destinations.ref'),
      isLine: true,
      cell: ({ ref, description, isFallback }) => (
        <>
          <Link to={hrefOf(ref)}>{ref}</Link>
          <div>{description}</div>
          {isFallback && <div>{t('destinations.fallback')}</div>}
        </>
      ),
    },
    {
      id: 'message',
      label: t('destinations.message'),
      isLine: true,
      cell: ({ message, since, pausedUntil }) => (
        <>
          {message}
          {pausedUntil ? (
            <div>
              {t('destinations.again')}{' '}
              <TimeDistance at={pausedUntil} now={now} />
            </div>
          ) : (
            since && (
              <div>
                {t('destinations.since')} <TimeDistance at={since} now={now} />
              </div>
            )
          )}
        </>
      ),
    },
    {
      id: 'queue',
      label: t('destinations.queue'),
      width: '150px',
      isLine: true,
      cell: ({ pending, dead, oldestPendingSeconds }) => (
        <>
          {t('destinations.pending', { count: pending })}
          {oldestPendingSeconds !== null &&
            `, ${formatDuration(oldestPendingSeconds * 1000)}`}
          {dead > 0 && <div>{t('destinations.dead', { count: dead })}</div>}
        </>
      ),
    },
    {
      id: 'last',
      label: t('destinations.last'),
      width: '130px',
      room: 'wideOnly',
      cell: ({ lastDeliveredAt }) =>
        lastDeliveredAt ? (
          <TimeDistance at={lastDeliveredAt} now={now} />
        ) : (
          t('destinations.never')
        ),
    },
    {
      id: 'do',
      label: t('action.column'),
      width: '112px',
      isLine: true,
      cell: ({ ref, allowedActions }) =>
        allowedActions.includes('test') && (
          <Button
            size="small"
            disabled={action.isBusy}
            aria-label={t('destinations.testLabel', { ref })}
            onClick={() =>
              action.run(
                () => alerts.testDestination(ref),
                t('destinations.tested', { ref }),
              )
            }
          >
            {t('destinations.test')}
          </Button>
        ),
    },
  ];
  return (
    <Section
      isTop
      title={t('destinations.title')}
      text={t('destinations.text')}
    >
      <LiveNotice trouble={trouble} />
      <div role="status">{action.outcome}</div>
      {loaded.status === 'loading' && (
        <Skeleton label={t('destinations.loading')} heights={[140]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' &&
        (loaded.value.items.length === 0 ? (
          <p>{t('destinations.none')}</p>
        ) : (
          <Table
            label={t('destinations.title')}
            columns={columns}
            rows={loaded.value.items}
            keyOf={({ ref }) => ref}
          />
        ))}
    </Section>
  );
}

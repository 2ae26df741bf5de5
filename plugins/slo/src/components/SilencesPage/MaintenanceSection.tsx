import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireMaintenance } from '@nines/backstage-plugin-slo-common';
import {
  Column,
  FailurePanel,
  Section,
  Skeleton,
  Table,
  TimeDistance,
  formatInstant,
  useAlertRequest,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { MatcherList } from './MatcherList';

/** The maintenance windows of app-config and of files, active ones first. */
export function MaintenanceSection({ now }: { now: number }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const loaded = useAlertRequest({ subject: 'maintenance' }, (alerts, signal) =>
    alerts.listMaintenance({ signal }),
  );
  const columns: Column<WireMaintenance>[] = [
    {
      id: 'status',
      label: t('silences.status.label'),
      width: '110px',
      cell: ({ status }) => t(`maintenance.status.${status}`),
    },
    {
      id: 'name',
      label: t('maintenance.name'),
      isLine: true,
      cell: ({ name, reason, excludeFromBudget }) => (
        <>
          <div>{name}</div>
          <div>{reason}</div>
          {excludeFromBudget && <div>{t('maintenance.excluded')}</div>}
        </>
      ),
    },
    {
      id: 'matchers',
      label: t('silences.matchers'),
      isLine: true,
      cell: ({ matchers }) => <MatcherList matchers={matchers} />,
    },
    {
      id: 'time',
      label: t('silences.time'),
      isLine: true,
      cell: ({ schedule, startsAt, endsAt }) => (
        <>
          <div>{schedule}</div>
          {startsAt && endsAt && (
            <div
              title={`${formatInstant(startsAt)} – ${formatInstant(endsAt)}`}
            >
              <TimeDistance at={startsAt} now={now} />
              {` – ${formatInstant(endsAt)}`}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'source',
      label: t('maintenance.source'),
      room: 'wideOnly',
      width: '160px',
      cell: ({ source }) => source,
    },
  ];
  return (
    <Section isTop title={t('maintenance.title')} text={t('maintenance.text')}>
      {loaded.status === 'loading' && (
        <Skeleton label={t('maintenance.loading')} heights={[80]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' &&
        (loaded.value.items.length === 0 ? (
          <p>{t('maintenance.none')}</p>
        ) : (
          <Table
            label={t('maintenance.title')}
            columns={columns}
            rows={loaded.value.items}
            keyOf={({ id }) => id}
          />
        ))}
    </Section>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { WireSloImpact } from '@nines/backstage-plugin-postmortems-common';
import {
  Table,
  formatCount,
  formatDuration,
  formatInstant,
  formatPercent,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { sloRouteRef } from '../../routes';
import { writingTranslationRef } from '../../translation';

/** What the incident cost each objective, as it was when it was computed. The costliest first; what is not known is said to be not known. */
export function SloCostTable(props: { impacts: readonly WireSloImpact[] }) {
  const { t } = useTranslationRef(writingTranslationRef);
  const rows = [...props.impacts].sort(
    (one, other) => (other.budgetConsumed ?? -1) - (one.budgetConsumed ?? -1),
  );
  return (
    <Table<WireSloImpact>
      label={t('impact.cost')}
      rows={rows}
      keyOf={({ sloRef, objective }) => `${sloRef} ${objective}`}
      columns={[
        {
          id: 'slo',
          label: t('impact.column.slo'),
          cell: impact => <SloName impact={impact} />,
        },
        {
          id: 'budget',
          label: t('impact.column.budget'),
          width: '170px',
          isNumber: true,
          cell: ({ budgetConsumed }) =>
            budgetConsumed === null
              ? t('impact.unknownCost')
              : t('impact.share', { share: formatPercent(budgetConsumed) }),
        },
        {
          id: 'events',
          label: t('impact.column.events'),
          width: '190px',
          isNumber: true,
          room: 'wideOnly',
          cell: ({ good, total }) =>
            t('impact.bad', {
              bad: formatCount(Math.max(0, total - good)),
              total: formatCount(total),
            }),
        },
        {
          id: 'window',
          label: t('impact.column.window'),
          width: '220px',
          room: 'wideOnly',
          cell: ({ windowStart, windowEnd }) => (
            <time
              dateTime={windowStart}
              title={`${formatInstant(windowStart)} – ${formatInstant(
                windowEnd,
              )}`}
            >
              {formatInstant(windowStart)},{' '}
              {formatDuration(Date.parse(windowEnd) - Date.parse(windowStart))}
            </time>
          ),
        },
        {
          id: 'source',
          label: t('impact.column.source'),
          width: '240px',
          isLine: true,
          cell: ({ source, computedAt, note }) =>
            [
              t(`impact.from.${source}`, { at: formatInstant(computedAt) }),
              note,
            ]
              .filter(Boolean)
              .join('. '),
        },
      ]}
    />
  );
}

/** Links to the SLO where the portal has its page. */
function SloName({ impact }: { impact: WireSloImpact }) {
  const sloRoute = useRouteRef(sloRouteRef);
  const cut = impact.sloRef.lastIndexOf('/');
  const entityRef = impact.sloRef.slice(0, cut);
  const slo = impact.sloRef.slice(cut + 1);
  const entity = entityOf(entityRef);
  if (!entity) return <>{impact.sloRef}</>;
  const name = `${shortRef(entityRef)} / ${slo}`;
  if (!sloRoute) return <>{name}</>;
  return (
    <Link to={sloRoute({ ...entity, slo })} underline="always">
      {name}
    </Link>
  );
}

function entityOf(entityRef: string) {
  try {
    return parseEntityRef(entityRef);
  } catch {
    return undefined;
  }
}

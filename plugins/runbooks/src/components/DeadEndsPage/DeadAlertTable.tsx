import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ListDeadEndsResponse } from '@nines/backstage-plugin-runbooks-common';
import { EntityLink, Table, safeUrl } from '@nines/backstage-plugin-slo-react';
import { openRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { GapChip } from '../GapChip';
import { openSearch } from '../links';

type DeadAlert = ListDeadEndsResponse['items'][number];

/** Alerts that lead nowhere. */
export function DeadAlertTable(props: { alerts: readonly DeadAlert[] }) {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const openRoute = useRouteRef(openRouteRef);
  return (
    <Table<DeadAlert>
      label={t('deadEnds.alerts')}
      rows={props.alerts}
      keyOf={({ entityRef, alert, origin }) =>
        `${entityRef} ${alert} ${origin}`
      }
      columns={[
        {
          id: 'reason',
          label: t('deadEnds.column.reason'),
          width: '164px',
          cell: ({ reason }) => <GapChip reason={reason} />,
        },
        {
          id: 'alert',
          label: t('deadEnds.column.alert'),
          cell: alert => (
            <>
              <Link to={`${openRoute()}${openSearch(alert)}`}>
                {alert.alert}
              </Link>
              <div>
                {t(`deadEnds.origin.${alert.origin}`)} ·{' '}
                {alert.severity ?? t('deadEnds.noSeverity')}
              </div>
            </>
          ),
        },
        {
          id: 'entity',
          label: t('deadEnds.column.entity'),
          width: '160px',
          cell: ({ entityRef }) => <EntityLink entityRef={entityRef} />,
        },
        {
          id: 'given',
          label: t('deadEnds.column.given'),
          width: '340px',
          isLine: true,
          cell: ({ given, message }) => (
            <>
              {given && <Given given={given} />}
              <div>{message}</div>
            </>
          ),
        },
      ]}
    />
  );
}

function Given({ given }: { given: string }) {
  const href = safeUrl(given);
  return href ? <Link to={href}>{given}</Link> : <code>{given}</code>;
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import {
  ListDeliveriesQuery,
  ListDeliveriesResponse,
  WireDelivery,
} from '@nines/backstage-plugin-slo-common';
import {
  Column,
  Paging,
  Table,
  TimeDistance,
  alertApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { useAlertHref } from '../links';
import { DeliveryOutcome } from './DeliveryOutcome';

/** Messages, latest first; those who may, send dead ones again. */
export function DeliveryResults(props: {
  page: ListDeliveriesResponse;
  query: ListDeliveriesQuery;
  href: (part: Partial<ListDeliveriesQuery>) => string;
  now: number;
  onChange: () => void;
}) {
  const { page, query, href, now, onChange } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useApi(alertApiRef);
  const action = useAction(onChange);
  const alertHref = useAlertHref();
  const revivable = page.items.filter(({ allowedActions }) =>
    allowedActions.includes('redrive'),
  );
  const redrive = (deliveries: readonly WireDelivery[]) =>
    action.run(async () => {
      for (const { id } of deliveries) await alerts.redriveDelivery(id);
    }, t('deliveries.redriven', { count: deliveries.length }));
  const columns: Column<WireDelivery>[] = [
    {
      id: 'state',
      label: t('deliveries.states'),
      width: '110px',
      cell: ({ state }) => t(`deliveries.state.${state}`),
    },
    {
      id: 'what',
      label: t('deliveries.column.what'),
      isLine: true,
      cell: ({ alert, event }) => (
        <>
          {alert ? <Link to={alertHref(alert.id)}>{alert.name}</Link> : '–'}
          <div>{t(`deliveries.event.${event}`)}</div>
        </>
      ),
    },
    {
      id: 'destination',
      label: t('deliveries.column.destination'),
      width: '190px',
      isLine: true,
      cell: ({ destination }) => destination,
    },
    {
      id: 'outcome',
      label: t('deliveries.column.outcome'),
      isLine: true,
      cell: delivery => <DeliveryOutcome delivery={delivery} now={now} />,
    },
    {
      id: 'queued',
      label: t('deliveries.column.queued'),
      width: '120px',
      room: 'wideOnly',
      cell: ({ createdAt }) => <TimeDistance at={createdAt} now={now} />,
    },
    {
      id: 'do',
      label: t('action.column'),
      width: '112px',
      isLine: true,
      cell: delivery =>
        delivery.allowedActions.includes('redrive') && (
          <Button
            size="small"
            disabled={action.isBusy}
            aria-label={t('deliveries.redriveLabel', {
              destination: delivery.destination,
            })}
            onClick={() => redrive([delivery])}
          >
            {t('deliveries.redrive')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <div>
        {revivable.length > 1 && (
          <Button
            size="small"
            variant="outlined"
            disabled={action.isBusy}
            style={{ textTransform: 'none' }}
            onClick={() => redrive(revivable)}
          >
            {t('deliveries.redriveAll', {
              number: String(revivable.length),
            })}
          </Button>
        )}{' '}
        <span role="status">{action.outcome}</span>
      </div>
      {page.items.length === 0 ? (
        <p>{t('deliveries.none')}</p>
      ) : (
        <Table
          label={t('deliveries.title')}
          columns={columns}
          rows={page.items}
          keyOf={({ id }) => id}
        />
      )}
      <Paging
        label={t('deliveries.title')}
        query={query}
        total={page.totalItems}
        href={href}
      />
    </>
  );
}

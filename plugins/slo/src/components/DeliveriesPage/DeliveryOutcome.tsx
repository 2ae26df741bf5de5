import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireDelivery } from '@nines/backstage-plugin-slo-common';
import { TimeDistance } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** When it arrived, when it is tried next, or why it is not tried any more. */
export function DeliveryOutcome(props: {
  delivery: WireDelivery;
  now: number;
}) {
  const { delivery, now } = props;
  const { attempts, deliveredAt, dueAt, message, lastStatus } = delivery;
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {deliveredAt && <TimeDistance at={deliveredAt} now={now} />}
      {dueAt && (
        <>
          {t('deliveries.next')} <TimeDistance at={dueAt} now={now} />
        </>
      )}
      {message && <div>{message}</div>}
      <div>
        {t('deliveries.attempts', { count: attempts })}
        {lastStatus !== null &&
          `, ${t('deliveries.answered', { status: String(lastStatus) })}`}
      </div>
    </div>
  );
}

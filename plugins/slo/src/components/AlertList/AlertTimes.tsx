import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireAlert } from '@nines/backstage-plugin-slo-common';
import {
  TimeDistance,
  formatDuration,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { shownActor } from '../shownActor';

/** Since when it fires, who takes care of it, or when it ended and how long it took. */
export function AlertTimes(props: {
  alert: Pick<
    WireAlert,
    'firedAt' | 'acknowledgedBy' | 'acknowledgedAt' | 'resolvedAt'
  >;
  now: number;
}) {
  const { alert } = props;
  const { firedAt, acknowledgedBy, acknowledgedAt, resolvedAt } = alert;
  // The page's clock goes in half minutes: what was just done lies before it
  const now = Math.max(
    props.now,
    Date.parse(resolvedAt ?? acknowledgedAt ?? firedAt),
  );
  const { t } = useTranslationRef(sloTranslationRef);
  if (resolvedAt) {
    const length = Date.parse(resolvedAt) - Date.parse(firedAt);
    return (
      <>
        {t('alerts.ended')} <TimeDistance at={resolvedAt} now={now} />
        <div>{t('alerts.took', { duration: formatDuration(length) })}</div>
      </>
    );
  }
  return (
    <>
      {t('alerts.fired')} <TimeDistance at={firedAt} now={now} />
      {acknowledgedAt && acknowledgedBy && (
        <div>
          {t('alerts.takenBy', { who: shownActor(acknowledgedBy) })}{' '}
          <TimeDistance at={acknowledgedAt} now={now} />
        </div>
      )}
    </>
  );
}

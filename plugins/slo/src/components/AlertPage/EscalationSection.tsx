import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/core-components';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { Section, TimeDistance } from '@nines/backstage-plugin-slo-react';
import { deliveriesRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';

/** Who has been told, and who is next. */
export function EscalationSection(props: {
  alert: AlertResponse;
  now: number;
}) {
  const { alert, now } = props;
  const { escalation } = alert;
  const { t } = useTranslationRef(sloTranslationRef);
  const deliveries = useRouteRef(deliveriesRouteRef)();
  return (
    <Section
      title={t('alert.told.title')}
      text={
        escalation
          ? `${t('alert.told.policy', { policy: escalation.policy })} ${t(
              `alert.told.status.${escalation.status}`,
            )}`
          : t('alert.told.noPolicy')
      }
    >
      {escalation && (
        <table>
          <tbody>
            {escalation.told.map(({ destination, at, times }) => (
              <tr key={destination}>
                <td>{destination}</td>
                <td>
                  <TimeDistance at={at} now={now} />
                </td>
                <td>{times > 1 && t('alert.told.times', { count: times })}</td>
              </tr>
            ))}
            {escalation.next?.destinations.map(destination => (
              <tr key={`next/${destination}`}>
                <td>{destination}</td>
                <td>
                  {t('alert.told.next')}{' '}
                  {escalation.next && (
                    <TimeDistance at={escalation.next.at} now={now} />
                  )}
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Link to={`${deliveries}?groupId=${encodeURIComponent(alert.groupId)}`}>
        {t('alert.told.deliveries')} →
      </Link>
    </Section>
  );
}

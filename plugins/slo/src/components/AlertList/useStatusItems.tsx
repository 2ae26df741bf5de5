import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ALERT_STATUSES,
  AlertStatus,
} from '@nines/backstage-plugin-slo-common';
import {
  AlertIcon,
  TONE_COLORS,
  ToggleItem,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** The statuses to filter by, with what is in each where that is known. */
export function useStatusItems(): (
  counts: Partial<Record<AlertStatus, number>>,
) => ToggleItem<AlertStatus>[] {
  const { t } = useTranslationRef(sloTranslationRef);
  const fills = useStateFills();
  return counts =>
    ALERT_STATUSES.map(status => {
      const tone = status === 'firing' ? 'page' : status;
      return {
        value: status,
        label: t(`alerts.status.${status}`),
        icon: <AlertIcon tone={tone} />,
        color: fills[TONE_COLORS[tone]],
        count: counts[status],
      };
    });
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireWindow } from '@nines/backstage-plugin-slo-common';
import {
  formatInstant,
  formatPercent,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Says over which time a number was computed, and how much of it was measured. */
export function useWindowNote(): (window: WireWindow | null) => string {
  const { t } = useTranslationRef(sloTranslationRef);
  return window =>
    window === null
      ? t('explain.noWindow')
      : t('explain.window', {
          label: window.label,
          from: formatInstant(window.from),
          to: formatInstant(window.to),
          coverage: formatPercent(window.coverage, { decimals: 1 }),
        });
}

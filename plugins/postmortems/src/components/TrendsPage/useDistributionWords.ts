import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireDistribution } from '@nines/backstage-plugin-postmortems-common';
import { formatDuration } from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef } from '../../translation';

const REASONS = ['missing', 'invalid_order', 'imprecise'] as const;

/** A distribution in words: what was counted, and what was left out, with why. */
export function useDistributionWords() {
  const { t } = useTranslationRef(trendsTranslationRef);
  const length = (seconds: number | null) =>
    seconds === null ? t('trends.none') : formatDuration(seconds * 1_000);
  const excluded = ({ excluded: left }: Pick<WireDistribution, 'excluded'>) => {
    const parts = Object.entries(left)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => {
        const reason = REASONS.find(known => known === name);
        const words = reason ? t(`trends.excluded.${reason}`) : name;
        return `${count} ${words}`;
      });
    return parts.join(', ') || '0';
  };
  const summary = (distribution: WireDistribution) =>
    distribution.count === 0
      ? t('trends.noneCounted', { excluded: excluded(distribution) })
      : t('trends.distribution', {
          median: length(distribution.median),
          p90: length(distribution.p90),
          counted: `${distribution.count}`,
          excluded: excluded(distribution),
        });
  return { length, excluded, summary };
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireBurn } from '@nines/backstage-plugin-slo-common';
import {
  Explained,
  formatDuration,
  formatPercent,
  formatRate,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { FormulaLines } from './FormulaLines';
import { Explainable, Provenance } from './Provenance';

/** A burn rate over the long window of a tier: `3.2 ×`. */
export function BurnNumber(props: { burn: WireBurn; of: Explainable }) {
  const { burn, of } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const rate = (value: number | null) =>
    value === null ? t('number.noEvents') : formatRate(value);
  const long = formatDuration(burn.longSeconds * 1000);
  const short = formatDuration(burn.shortSeconds * 1000);
  return (
    <Explained
      explanation={
        <FormulaLines
          lead={t('explain.burn')}
          lines={[
            t('explain.burnWindow', {
              window: long,
              rate: rate(burn.longRate),
            }),
            t('explain.burnWindow', {
              window: short,
              rate: rate(burn.shortRate),
            }),
          ]}
          note={t('explain.burnThreshold', {
            factor: formatRate(burn.factor),
            share: formatPercent(burn.budgetShare, { decimals: 0 }),
            window: long,
          })}
          behind={<Provenance objective={of} shows="queries" />}
        />
      }
    >
      {rate(burn.longRate)}
    </Explained>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireAlertReason } from '@nines/backstage-plugin-slo-common';
import {
  Scroll,
  formatDuration,
  formatPercent,
  formatRate,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

type Burn = Extract<WireAlertReason, { kind: 'burn' }>;

/** The burning windows beside the rate above which each alerts; nothing where no rate is a reason. */
export function ReasonTable(props: { reasons: readonly WireAlertReason[] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const burns = props.reasons.filter(
    (reason): reason is Burn => reason.kind === 'burn',
  );
  if (burns.length === 0) return null;
  return (
    <Scroll label={t('alert.why.windows')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('alert.why.window')}</th>
            <th scope="col" className="number">
              {t('alert.why.rate')}
            </th>
            <th scope="col" className="number">
              {t('alert.why.factor')}
            </th>
            <th scope="col" className="number">
              {t('alert.why.used')}
            </th>
          </tr>
        </thead>
        <tbody>
          {burns.map(({ burn, budgetUsed, source }) => (
            <tr key={`${burn.longSeconds}/${burn.shortSeconds}`}>
              <td>{`${seconds(burn.longSeconds)} / ${seconds(
                burn.shortSeconds,
              )}`}</td>
              <td className="number">{`${rate(burn.longRate)} / ${rate(
                burn.shortRate,
              )}`}</td>
              <td className="number" title={source}>
                {formatRate(burn.factor)}
              </td>
              <td className="number">
                {formatPercent(budgetUsed, { decimals: 1 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function seconds(length: number): string {
  return formatDuration(length * 1000);
}

function rate(value: number | null): string {
  return value === null ? '–' : formatRate(value);
}

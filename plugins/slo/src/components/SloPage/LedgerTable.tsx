import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireExplanation } from '@nines/backstage-plugin-slo-common';
import {
  formatCount,
  formatDuration,
  formatInstant,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** The rows whose difference is the window. */
export function LedgerTable(props: { explanation: WireExplanation }) {
  const { start, end, excluded } = props.explanation;
  const { t } = useTranslationRef(sloTranslationRef);
  const rows = [
    { label: t('slo.computed.start'), row: start },
    { label: t('slo.computed.end'), row: end },
    ...(excluded
      ? [
          { label: t('slo.computed.excludedStart'), row: excluded.start },
          { label: t('slo.computed.excludedEnd'), row: excluded.end },
        ]
      : []),
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('slo.computed.row')}</th>
          <th scope="col">{t('slo.computed.at')}</th>
          <th scope="col" className="number">
            {t('slo.computed.good')}
          </th>
          <th scope="col" className="number">
            {t('slo.computed.total')}
          </th>
          <th scope="col" className="number">
            {t('slo.computed.covered')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, row }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{formatInstant(row.at)}</td>
            <td className="number">{formatCount(row.good)}</td>
            <td className="number">{formatCount(row.total)}</td>
            <td className="number">
              {formatDuration(row.coveredSeconds * 1000)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

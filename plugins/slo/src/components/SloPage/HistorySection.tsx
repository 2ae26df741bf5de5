import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloResponse } from '@nines/backstage-plugin-slo-common';
import {
  Section,
  formatInstant,
  formatTarget,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Targets and new beginnings, latest first: history is judged by the target of its time. */
export function HistorySection(props: {
  objective: SloResponse['objectives'][number];
}) {
  const { targets, epochs } = props.objective;
  const { t } = useTranslationRef(sloTranslationRef);
  const began = epochs.map(({ from }) => from).sort()[0];
  const changes = [
    ...targets.map(({ from, target }) => ({
      from,
      text: t('slo.history.target', { target: formatTarget(target) }),
    })),
    ...epochs.map(({ from, reason }) => ({
      from,
      text:
        from === began
          ? t('slo.history.began')
          : t('slo.history.epoch', { reason }),
    })),
  ].sort((a, b) => Date.parse(b.from) - Date.parse(a.from));
  return (
    <Section title={t('slo.history.title')}>
      <table>
        <tbody>
          {changes.map(({ from, text }) => (
            <tr key={`${from}/${text}`}>
              <td>{formatInstant(from)}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

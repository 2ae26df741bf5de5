import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloResponse, WireWindow } from '@nines/backstage-plugin-slo-common';
import { formatInstant } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { LedgerTable } from './LedgerTable';
import { QueryList } from './QueryList';
import { Section } from './Section';

/** How the figures were computed: the two ledger rows, the formula with its numbers, and the queries behind them. */
export function Computed(props: {
  objective: SloResponse['objectives'][number];
}) {
  const { explanation, window } = props.objective;
  const { t } = useTranslationRef(sloTranslationRef);
  if (explanation === null)
    return (
      <Section title={t('slo.computed.title')}>
        {t('slo.computed.none')}
      </Section>
    );
  return (
    <Section title={t('slo.computed.title')} text={t('slo.computed.text')}>
      <LedgerTable explanation={explanation} />
      {window && <Snapped window={window} />}
      <pre
        style={{
          margin: '8px 0',
          fontSize: '0.8125rem',
          whiteSpace: 'pre-wrap',
        }}
      >
        {explanation.formula.join('\n')}
      </pre>
      <QueryList queries={explanation.queries} />
    </Section>
  );
}

function Snapped({ window }: { window: WireWindow }) {
  const { t } = useTranslationRef(sloTranslationRef);
  if (window.from === window.requestedFrom) return null;
  return (
    <div>
      {t('slo.computed.snapped', {
        requested: formatInstant(window.requestedFrom),
        from: formatInstant(window.from),
      })}
    </div>
  );
}

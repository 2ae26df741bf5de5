import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloResponse, WireWindow } from '@nines/backstage-plugin-slo-common';
import { Section, formatInstant } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { isWeighted } from '../isWeighted';
import { LedgerTable } from './LedgerTable';
import { QueryList } from './QueryList';

type SloObjective = SloResponse['objectives'][number];

/** How the figures were computed: the two ledger rows, the formula with its numbers, and the queries behind them. */
export function Computed(props: {
  objective: SloObjective;
  /** All of the SLO's: a weighted budget rests on the queries of each. */
  objectives: readonly SloObjective[];
}) {
  const { objective, objectives } = props;
  const { explanation, window } = objective;
  const weighted = isWeighted(objective);
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
      {weighted && <div>{t('slo.computed.weighted')}</div>}
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
      <QueryList
        queries={weighted ? queriesOf(objectives) : explanation.queries}
      />
    </Section>
  );
}

/** The queries of the objectives that a weighted budget is made of, each once. */
function queriesOf(objectives: readonly SloObjective[]) {
  const all = objectives
    .filter(objective => !isWeighted(objective))
    .flatMap(({ explanation }) => explanation?.queries ?? []);
  return all.filter(
    ({ role, query }, index) =>
      all.findIndex(other => other.role === role && other.query === query) ===
      index,
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

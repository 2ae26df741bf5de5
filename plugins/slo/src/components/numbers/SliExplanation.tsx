import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireObjective } from '@nines/backstage-plugin-slo-common';
import {
  formatCount,
  formatPercent,
  formatTarget,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { FormulaLines } from './FormulaLines';
import { Explainable, Provenance } from './Provenance';
import { useWindowNote } from './useWindowNote';

/** How an indicator came about: good over total, and over which time. */
export function SliExplanation(props: {
  objective: Explainable & Pick<WireObjective, 'budget' | 'target' | 'window'>;
}) {
  const { budget, target, window } = props.objective;
  const { t } = useTranslationRef(sloTranslationRef);
  const windowNote = useWindowNote();
  if (target === null || budget === null || budget.sli === null) return null;
  const sli = formatPercent(budget.sli, { apartFrom: [target] });
  const good = formatCount(budget.total - budget.bad);
  return (
    <FormulaLines
      lead={t('explain.sli', { target: formatTarget(target) })}
      lines={[`${good} ÷ ${formatCount(budget.total)} = ${sli}`]}
      note={windowNote(window)}
      behind={<Provenance objective={props.objective} />}
    />
  );
}

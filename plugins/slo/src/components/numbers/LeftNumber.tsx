import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireObjective } from '@nines/backstage-plugin-slo-common';
import {
  Explained,
  formatCount,
  formatPercent,
  useBudgetText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { isWeighted } from '../isWeighted';
import { FormulaLines } from './FormulaLines';
import { Explainable, Provenance } from './Provenance';
import { useWindowNote } from './useWindowNote';

/** What is left of the budget: `31 % left`, `12 % over budget`, `no data`. */
export function LeftNumber(props: {
  objective: Explainable &
    Pick<WireObjective, 'budget' | 'window' | 'composite' | 'method'>;
}) {
  const { budget, window } = props.objective;
  const { t } = useTranslationRef(sloTranslationRef);
  const windowNote = useWindowNote();
  const text = useBudgetText()(budget?.left ?? null);
  if (budget === null || budget.left === null) return <span>{text}</span>;
  const bad = formatCount(budget.bad);
  const allowed = formatCount(budget.allowed);
  const consumed = formatPercent(budget.bad, { decimals: 0 });
  return (
    <Explained
      explanation={
        <FormulaLines
          lead={t('explain.left')}
          lines={
            isWeighted(props.objective)
              ? [
                  t('explain.consumed', { consumed }),
                  t('explain.leftWeighted', { consumed, left: text }),
                ]
              : [
                  t('explain.allowed', { allowed }),
                  t('explain.bad', { bad }),
                  t('explain.leftFormula', { bad, allowed, left: text }),
                ]
          }
          note={windowNote(window)}
          behind={<Provenance objective={props.objective} />}
        />
      }
    >
      {text}
    </Explained>
  );
}

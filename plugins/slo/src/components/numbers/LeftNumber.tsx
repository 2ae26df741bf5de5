import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireObjective } from '@nines/backstage-plugin-slo-common';
import {
  Explained,
  formatCount,
  useBudgetText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { FormulaLines } from './FormulaLines';
import { useWindowNote } from './useWindowNote';

/** What is left of the budget: `31 % left`, `12 % over budget`, `no data`. */
export function LeftNumber(props: {
  objective: Pick<WireObjective, 'budget' | 'window'>;
}) {
  const { budget, window } = props.objective;
  const { t } = useTranslationRef(sloTranslationRef);
  const windowNote = useWindowNote();
  const text = useBudgetText()(budget?.left ?? null);
  if (budget === null || budget.left === null) return <span>{text}</span>;
  const bad = formatCount(budget.bad);
  const allowed = formatCount(budget.allowed);
  return (
    <Explained
      explanation={
        <FormulaLines
          lead={t('explain.left')}
          lines={[
            t('explain.allowed', { allowed }),
            t('explain.bad', { bad }),
            t('explain.leftFormula', { bad, allowed, left: text }),
          ]}
          note={windowNote(window)}
        />
      }
    >
      {text}
    </Explained>
  );
}

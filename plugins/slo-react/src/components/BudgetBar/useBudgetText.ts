import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatPercent } from '../../format';
import { sloReactTranslationRef } from '../../translation';

/** What is left of a budget, in words: `31 % left`, `12 % over budget`. @public */
export function useBudgetText(): (left: number | null) => string {
  const { t } = useTranslationRef(sloReactTranslationRef);
  return left => {
    if (left === null) return t('budget.unknown');
    if (left === 0) return t('budget.spent');
    const share = formatPercent(Math.abs(left), { decimals: 0 });
    return left > 0
      ? t('budget.left', { share })
      : t('budget.overspent', { share });
  };
}

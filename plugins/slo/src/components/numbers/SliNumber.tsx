import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireObjective } from '@nines/backstage-plugin-slo-common';
import {
  Explained,
  formatPercent,
  formatTarget,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { isWeighted } from '../isWeighted';
import { Explainable } from './Provenance';
import { SliExplanation } from './SliExplanation';

type Measured = Explainable &
  Pick<WireObjective, 'budget' | 'target' | 'window' | 'composite' | 'method'>;

/** The indicator now: `98.71 %`. */
export function SliValue({ objective }: { objective: Measured }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const text = sliText(objective);
  if (text === undefined) return <span>{t('number.unknown')}</span>;
  return (
    <Explained explanation={<SliExplanation objective={objective} />}>
      {text}
    </Explained>
  );
}

/** The indicator now, beside its target: `98.71 % of 99 %`; of a weighted budget, that it is one. */
export function SliNumber({ objective }: { objective: Measured }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const sli = sliText(objective);
  if (isWeighted(objective))
    return (
      <Explained explanation={t('explain.weighted')}>
        {t('number.weighted')}
      </Explained>
    );
  if (objective.target === null) return <span>{t('number.unknown')}</span>;
  const target = formatTarget(objective.target);
  if (sli === undefined)
    return <span>{t('number.unknownOfTarget', { target })}</span>;
  return (
    <Explained explanation={<SliExplanation objective={objective} />}>
      {t('number.sliOfTarget', { sli, target })}
    </Explained>
  );
}

function sliText({ budget, target }: Measured): string | undefined {
  if (target === null || budget === null || budget.sli === null) {
    return undefined;
  }
  return formatPercent(budget.sli, { apartFrom: [target] });
}

import {
  CounterExpression,
  Indicator,
  SelectorNode,
  matchEitherLe,
  readCounterRatio,
} from '@nines/backstage-plugin-slo-common';
import { CounterPlan, PlannedTerm } from './IndicatorPlan';
import { ReadQuery } from './readQuery';

/**
 * A ratio of plain counters; undefined where it is none. `rate` and `increase` show that something is a counter, whatever `counter`
 * says: without them, `counter: false` means a gauge.
 */
export function planCounters(
  {
    counter,
    counts,
  }: Pick<Extract<Indicator, { kind: 'ratio' }>, 'counter' | 'counts'>,
  part: ReadQuery,
  total: ReadQuery,
): CounterPlan | undefined {
  const ratio = readCounterRatio(part.text, total.text);
  if (!ratio.ok) return undefined;
  if (!counter && ratio.value.total.unit.kind === 'value') return undefined;
  return {
    kind: 'counters',
    counts,
    part: toTerms(ratio.value.part),
    total: toTerms(ratio.value.total),
  };
}

function toTerms({ terms, measure }: CounterExpression): PlannedTerm[] {
  return terms.map(({ coefficient, selector }) => ({
    coefficient,
    measure,
    selector: matchEitherLeOf(selector),
  }));
}

function matchEitherLeOf(selector: SelectorNode): SelectorNode {
  const widened = matchEitherLe(selector);
  return widened.kind === 'selector' ? widened : selector;
}

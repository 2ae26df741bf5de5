import {
  CounterMeasure,
  Result,
  printPromql,
} from '@nines/backstage-plugin-slo-common';
import { Series } from '../increments/Series';
import { PlannedTerm } from '../plan/IndicatorPlan';
import { SelectorGroup } from '../plan/SelectorGroup';
import { fetchSelectors } from './fetchSelectors';

/** A selector, and what of its series counts. */
export type Counted = Pick<PlannedTerm, 'selector' | 'measure'>;

/** Series of each counted selector, by {@link countedKey}. */
export type SeriesAnswers = ReadonlyMap<string, Result<Series[], Error>>;

export function countedKey({ selector, measure }: Counted): string {
  return `${measureKey(measure)} ${printPromql(selector)}`;
}

/** Asks for many counted selectors with as few queries as possible. */
export async function fetchTerms(
  terms: readonly Counted[],
  ask: (group: SelectorGroup, measure: CounterMeasure) => Promise<Series[]>,
): Promise<SeriesAnswers> {
  const measures = new Map(
    terms.map(({ measure }) => [measureKey(measure), measure]),
  );
  const answers = await Promise.all(
    [...measures].map(async ([key, measure]) => {
      const selectors = terms
        .filter(term => measureKey(term.measure) === key)
        .map(term => term.selector);
      const series = await fetchSelectors(selectors, group =>
        ask(group, measure),
      );
      return [...series].map(
        ([selector, answer]) => [`${key} ${selector}`, answer] as const,
      );
    }),
  );
  return new Map(answers.flat());
}

function measureKey(measure: CounterMeasure): string {
  return measure.kind === 'value' ? 'value' : JSON.stringify(measure);
}

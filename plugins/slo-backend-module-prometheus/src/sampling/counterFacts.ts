import { Instant, Millis, Result } from '@nines/backstage-plugin-slo-common';
import {
  CounterFacts,
  appearsIn,
  counterIncrements,
  missingKnowledge,
} from '../increments/counterIncrements';
import { Series, seriesKey } from '../increments/Series';
import { SlotRange } from '../increments/SlotRange';
import { CounterPlan, PlannedTerm } from '../plan/IndicatorPlan';
import { Answer, Asked } from './Asked';
import { Counted, SeriesAnswers, countedKey } from './fetchTerms';
import { LastKnownQuestion } from './lookUpLastKnown';
import { worstError } from './settle';

export function termsOf({ part, total }: CounterPlan): PlannedTerm[] {
  return [...part, ...total];
}

/** What one request is counted from, out of the answers to all selectors. */
export function toFacts(
  { request, plan }: Asked<CounterPlan>,
  {
    range,
    raw,
    maxGap,
  }: { range: SlotRange; raw: SeriesAnswers; maxGap: Millis },
): Result<CounterFacts, Error> {
  const error = errorOf(plan, raw);
  if (error) return { ok: false, error };
  const toTerm = (term: PlannedTerm) => ({
    coefficient: term.coefficient,
    series: seriesOf(term, raw),
  });
  return {
    ok: true,
    value: {
      range,
      counts: plan.counts,
      part: plan.part.map(toTerm),
      total: plan.total.map(toTerm),
      grouping: request.grouping,
      maxGap,
    },
  };
}

/** What must be looked up before the range, for each term. */
export function toQuestions(
  plan: CounterPlan,
  facts: CounterFacts,
  raw: SeriesAnswers,
): LastKnownQuestion[] {
  const missing = missingKnowledge(facts);
  if (missing === 'nothing') return [];
  return termsOf(plan).flatMap((counted): LastKnownQuestion[] => {
    if (missing === 'everything') return [{ counted, scope: missing }];
    const births = seriesOf(counted, raw)
      .filter(one => appearsIn(facts.range, one))
      .map(one => one.labels);
    return births.length > 0 ? [{ counted, scope: { births } }] : [];
  });
}

/** Counts with what the look-up at `time` found. */
export function countWith(
  plan: CounterPlan,
  facts: CounterFacts,
  { time, lookedUp }: { time: Instant; lookedUp: SeriesAnswers },
): Answer {
  const error = errorOf(plan, lookedUp);
  if (error) return { ok: false, error };
  const values = new Map(
    termsOf(plan)
      .flatMap(term => seriesOf(term, lookedUp))
      .map(one => [seriesKey(one.labels), one.values[0]]),
  );
  return {
    ok: true,
    value: counterIncrements({ ...facts, lastKnown: { time, values } }),
  };
}

function errorOf(plan: CounterPlan, answers: SeriesAnswers): Error | undefined {
  return worstError(
    termsOf(plan).flatMap(term => answers.get(countedKey(term)) ?? []),
  );
}

function seriesOf(counted: Counted, answers: SeriesAnswers): readonly Series[] {
  const answer = answers.get(countedKey(counted));
  return answer?.ok ? answer.value : [];
}

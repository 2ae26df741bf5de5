import {
  MINUTE_MS,
  Millis,
  Slot,
  assertNever,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { differenceIncrements } from '../increments/differenceIncrements';
import { GroupIncrements } from '../increments/GroupIncrements';
import {
  rawIncrements,
  thresholdIncrements,
} from '../increments/sampleIncrements';
import { Series } from '../increments/Series';
import { SlotRange } from '../increments/SlotRange';
import { valueIncrements } from '../increments/valueIncrements';
import { GridPlan } from '../plan/IndicatorPlan';
import { Answer, Answers, Asked, SamplingContext } from './Asked';
import { QueryAnswers, fetchQueries } from './fetchQueries';
import { worstError } from './settle';

/** Measures by values of whole expressions at the end of each minute; equal expressions are asked once, and those of one shape together. */
export async function sampleGrid(
  all: readonly Asked<GridPlan>[],
  range: SlotRange,
  context: SamplingContext,
): Promise<Answers<GridPlan>> {
  const queries = [...new Set(all.flatMap(({ plan }) => queriesOf(plan)))];
  const series = await fetchQueries(queries, query =>
    fetchGrid(query, range, context),
  );
  return new Map(
    all.map(asked => [asked, toAnswer(asked, range, series, context)]),
  );
}

/** From a look-back before the range, since differences need what came before. */
async function fetchGrid(
  query: string,
  { from, to }: SlotRange,
  { instance, signal }: SamplingContext,
): Promise<Series[]> {
  const lookback = Math.ceil(instance.config.lookback / MINUTE_MS);
  return await instance.queryRange(
    query,
    {
      start: slotEnd((from - lookback) as Slot),
      end: slotEnd(to),
      step: MINUTE_MS as Millis,
    },
    signal,
  );
}

function toAnswer(
  { request, plan }: Asked<GridPlan>,
  range: SlotRange,
  answers: QueryAnswers,
  { instance }: SamplingContext,
): Answer {
  const error = worstError(
    queriesOf(plan).flatMap(query => answers.get(query) ?? []),
  );
  if (error) return { ok: false, error };
  const seriesOf = (query: string) => {
    const answer = answers.get(query);
    return answer?.ok ? answer.value : [];
  };
  const maxGap = instance.config.lookback;
  return {
    ok: true,
    value: measure(plan, {
      range,
      grouping: request.grouping,
      maxGap,
      seriesOf,
    }),
  };
}

function measure(
  plan: GridPlan,
  facts: {
    range: SlotRange;
    grouping: readonly string[];
    maxGap: Millis;
    seriesOf: (query: string) => readonly Series[];
  },
): GroupIncrements[] {
  const { seriesOf, ...rest } = facts;
  switch (plan.kind) {
    case 'differences':
    case 'values': {
      const series = seriesOf(plan.total);
      const partSeries = seriesOf(plan.part);
      return plan.kind === 'values'
        ? valueIncrements({ ...rest, ...plan, series, partSeries })
        : differenceIncrements({ ...rest, ...plan, series, partSeries });
    }
    case 'raw':
      return rawIncrements({ ...rest, ...plan, series: seriesOf(plan.query) });
    case 'threshold':
      return thresholdIncrements({
        ...rest,
        ...plan,
        series: seriesOf(plan.query),
      });
    default:
      return assertNever(plan);
  }
}

function queriesOf(plan: GridPlan): string[] {
  return plan.kind === 'differences' || plan.kind === 'values'
    ? [plan.part, plan.total]
    : [plan.query];
}

import { SliOutcome } from '@nines/backstage-plugin-slo-node';
import { InstanceFailedError } from '../client/PrometheusError';
import { CounterPlan, GridPlan } from '../plan/IndicatorPlan';
import { Answer, Asked, SamplingContext } from './Asked';
import { sampleCounters } from './sampleCounters';
import { sampleGrid } from './sampleGrid';
import { toBatches } from './toBatches';
import { toOutcome } from './toOutcome';

/** Answers all requests to one instance, and records how the instance fared. */
export async function sampleInstance(
  all: readonly Asked<CounterPlan | GridPlan>[],
  context: SamplingContext,
): Promise<SliOutcome[]> {
  const { instance, now } = context;
  const counters: Asked<CounterPlan>[] = [];
  const grid: Asked<GridPlan>[] = [];
  for (const { request, plan } of all) {
    if (plan.kind === 'counters') counters.push({ request, plan });
    else grid.push({ request, plan });
  }

  const outcomes: SliOutcome[] = [];
  let failure: string | undefined;
  const note = (asked: Asked<unknown>, answer: Answer) => {
    if (!answer.ok && answer.error instanceof InstanceFailedError) {
      failure = answer.error.message;
    }
    outcomes.push(toOutcome(asked.request, answer, instance.config.name));
  };
  // One batch after the other: what one of them holds in memory is bounded.
  for (const { asked, range } of toBatches(counters)) {
    const answers = await sampleCounters(asked, range, context);
    answers.forEach((answer, one) => note(one, answer));
  }
  for (const { asked, range } of toBatches(grid)) {
    const answers = await sampleGrid(asked, range, context);
    answers.forEach((answer, one) => note(one, answer));
  }
  instance.record(failure, now);
  return outcomes;
}

import { Slot } from '@nines/backstage-plugin-slo-common';
import {
  AnswerTooLargeError,
  QueryRejectedError,
} from '../client/PrometheusError';
import { SlotRange, slotCount } from '../increments/SlotRange';
import { CounterPlan } from '../plan/IndicatorPlan';
import { Answer, Answers, Asked, SamplingContext } from './Asked';
import { countWith, termsOf, toFacts, toQuestions } from './counterFacts';
import { fetchRawSamples } from './fetchRawSamples';
import { joinIncrements } from './joinIncrements';
import { lookUpLastKnown } from './lookUpLastKnown';
import { sampleWindow } from './sampleWindow';

type AskedCounters = Asked<CounterPlan>;

/**
 * Counts the increases of counters over one range for many requests: one query for each shape of selector, and a second one only
 * where series appeared. Requests whose series are too many for one answer are asked over shorter ranges.
 */
export async function sampleCounters(
  all: readonly AskedCounters[],
  range: SlotRange,
  context: SamplingContext,
): Promise<Answers<CounterPlan>> {
  const window = sampleWindow(range, context);
  const raw = await fetchRawSamples(
    all.flatMap(({ plan }) => termsOf(plan)),
    window,
    context,
  );
  const { lookback } = context.instance.config;
  const asked = all.map(one => ({
    one,
    facts: toFacts(one, { range, raw, maxGap: lookback }),
  }));
  const lookedUp = await lookUpLastKnown(
    asked.flatMap(({ one, facts }) =>
      facts.ok ? toQuestions(one.plan, facts.value, raw) : [],
    ),
    window.start,
    context,
  );

  const answers = new Map<AskedCounters, Answer>();
  for (const { one, facts } of asked) {
    const answer = facts.ok
      ? countWith(one.plan, facts.value, { time: window.start, lookedUp })
      : facts;
    const isTooLarge =
      !answer.ok && answer.error instanceof AnswerTooLargeError;
    answers.set(
      one,
      isTooLarge ? await sampleInHalves(one, range, context) : answer,
    );
  }
  return answers;
}

/** A shorter range has fewer samples; any partition of a range adds up to the same. */
async function sampleInHalves(
  asked: AskedCounters,
  range: SlotRange,
  context: SamplingContext,
): Promise<Answer> {
  if (slotCount(range) < 2) {
    return {
      ok: false,
      error: new QueryRejectedError(
        'It selects more series than one answer may hold; narrow the query, or raise maxResponseBytes of the instance',
      ),
    };
  }
  const middle = (range.from + Math.ceil(slotCount(range) / 2)) as Slot;
  let joined: Answer = { ok: true, value: [] };
  for (const half of [
    { from: range.from, to: middle },
    { from: middle, to: range.to },
  ]) {
    const answer = (await sampleCounters([asked], half, context)).get(asked);
    if (!answer?.ok) return answer ?? joined;
    joined = { ok: true, value: joinIncrements(joined.value, answer.value) };
  }
  return joined;
}

import {
  Indicator,
  Millis,
  MINUTE_MS,
  Slot,
} from '@nines/backstage-plugin-slo-common';
import { SliRequest, SliSource } from '@nines/backstage-plugin-slo-node';
import { Workload, isDown, minuteOf } from './workload';

export const SOURCE_TYPE = 'scripted';
/** Of each objective, in each minute. */
export const EVENTS = 100;

/** What a workload's traffic is measured with: it answers at once, and says the same of a minute however often it is asked. */
export function scriptedSource(workload: Workload): SliSource {
  return {
    type: SOURCE_TYPE,
    // Each minute is written three times: the ledger has to count it once
    settleAfter: (2 * MINUTE_MS) as Millis,
    maxSpan: (1_440 * MINUTE_MS) as Millis,
    sample: async requests => requests.map(each => answer(workload, each)),
    validate: () => undefined,
    describe: () => [],
    status: () => [],
  };
}

/** The indicator of an objective of the workload. */
export function indicatorOf(index: number): Indicator {
  const metric = { type: SOURCE_TYPE, spec: { index } };
  return {
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: metric,
    total: metric,
  };
}

/** What a minute held. */
export function goodIn(
  workload: Workload,
  index: number,
  minute: number,
): number {
  return isDown(workload, index, minute) ? 0 : EVENTS;
}

function answer(
  workload: Workload,
  { objectiveKey, indicator, from, to }: SliRequest,
) {
  const index = indexOf(indicator);
  const increments = Array.from({ length: to - from }, (_, offset) => {
    const slot = (from + 1 + offset) as Slot;
    const good = goodIn(workload, index, minuteOf(workload, slot));
    return { slot, good, total: EVENTS, covered: 60 };
  });
  const samples = [{ objectiveKey, from, to, increments }];
  return { status: 'measured' as const, objectiveKey, samples };
}

function indexOf(indicator: Indicator): number {
  if (indicator.kind !== 'ratio') throw new Error('No indicator of ours');
  return Number(indicator.total.spec.index);
}

import { Millis, MINUTE_MS, Slot } from '@nines/backstage-plugin-slo-common';
import { SliRequest, SliSource } from '@nines/backstage-plugin-slo-node';

/** Answers at once: 100 events a minute, one of them bad in every other. */
export const instantSource: SliSource = {
  type: 'instant',
  settleAfter: (5 * MINUTE_MS) as Millis,
  maxSpan: (1_440 * MINUTE_MS) as Millis,
  sample: async requests => requests.map(answer),
  validate: () => undefined,
  describe: () => [],
  status: () => [],
};

function answer({ objectiveKey, from, to }: SliRequest) {
  const increments = Array.from({ length: to - from }, (_, index) => {
    const slot = (from + 1 + index) as Slot;
    return { slot, good: 99 + (slot % 2), total: 100, covered: 60 };
  });
  const samples = [{ objectiveKey, from, to, increments }];
  return { status: 'measured' as const, objectiveKey, samples };
}

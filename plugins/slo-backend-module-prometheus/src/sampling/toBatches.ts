import { SlotRange, slotCount } from '../increments/SlotRange';
import { Asked } from './Asked';

/** Slots of all requests of a batch together: bounds what is held in memory, and what one back-fill asks at once. */
const MAX_SLOTS = 20_000;

export type Batch<Plan> = {
  readonly range: SlotRange;
  readonly asked: readonly Asked<Plan>[];
};

/** Puts requests for the same range together, in pieces of bounded size. */
export function toBatches<Plan>(all: readonly Asked<Plan>[]): Batch<Plan>[] {
  const byRange = new Map<string, Asked<Plan>[]>();
  for (const asked of all) {
    const { from, to } = asked.request;
    const known = byRange.get(`${from} ${to}`);
    if (known) known.push(asked);
    else byRange.set(`${from} ${to}`, [asked]);
  }
  return [...byRange.values()].flatMap(asked => {
    const { from, to } = asked[0].request;
    const range = { from, to };
    const size = Math.max(
      1,
      Math.floor(MAX_SLOTS / Math.max(1, slotCount(range))),
    );
    return Array.from(
      { length: Math.ceil(asked.length / size) },
      (_, index) => ({
        range,
        asked: asked.slice(index * size, (index + 1) * size),
      }),
    );
  });
}

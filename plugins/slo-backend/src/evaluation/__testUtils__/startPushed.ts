import {
  Instant,
  Millis,
  MINUTE_MS,
  Ratio,
  Slot,
  slotEnd,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { DatabasePushStore } from '../../database/push/DatabasePushStore';
import { PushedInterval } from '../../push/PushedEvents';
import { PushedSlices } from '../../push/PushedSlices';
import { evaluate } from '../evaluate';
import { thin } from '../thin';
import { KnownSource } from './KnownSource';
import { anActiveObjective, ratioOf, startEvaluation } from './startEvaluation';

const START = 29_600_040 as Slot;
const minuteOf = (minute: number) => (START + minute) as Slot;
const { signal } = new AbortController();

export const EVENTS = [1, 2];
export const SLICES = [11, 12];
export const TOGETHER = 20;

/** Slices of five minutes, good from 9 of 10 on; two objectives, and their composite. */
const objectives = EVENTS.map((ledgerId, index) =>
  anActiveObjective(ledgerId, START, {
    definition: { name: 'shop', method: 'Timeslices', composite: true },
    objective: {
      id: `part-${index}`,
      indicator: ratioOf('push'),
      slices: { length: (5 * MINUTE_MS) as Millis, target: 0.9 as Ratio },
    },
    active: {
      sliceLedgerId: SLICES[index],
      compositeLedgerId: TOGETHER,
      objectiveKey: `part-${index}`,
    },
  }),
);

/** `good` of 10 events in each minute of `(from, to]`. */
export const events = (
  ledgerId: number,
  from: number,
  to: number,
  good: number,
): PushedInterval => ({
  kind: 'interval',
  ledgerId,
  from: slotEnd(minuteOf(from)),
  to: slotEnd(minuteOf(to)),
  good: good * (to - from),
  total: 10 * (to - from),
});

/** A replica that measures what is pushed; minutes count from the start of its objectives. */
export async function startPushed(db: Knex) {
  const source = new KnownSource({ maxSpanMinutes: 60 });
  const replica = await startEvaluation(db, source, objectives);
  const { ledger, deps, at } = replica;
  const pushes = new DatabasePushStore(db, ledger);
  const slices = new PushedSlices(objectives);
  const ids = new Set(EVENTS);
  let now = 0;
  const tick = async (minute: number) => {
    now = minute;
    at(minuteOf(minute));
    await evaluate(deps, signal);
  };
  const push = async (...items: PushedInterval[]) => {
    const corrects = slices.correctionsFor(ids);
    const batch = { subject: 'ci', items, corrects };
    return await pushes.record(batch, slotEnd(minuteOf(now)) as Instant);
  };
  const judged = async (ledgerId: number, from: number, to: number) => {
    const bounds = [minuteOf(from), minuteOf(to)];
    const [a, b] = await ledger.series(ledgerId, bounds);
    const { good, total, covered } = subtractSums(b.sums, a.sums);
    return [good, total, covered];
  };
  await ledger.open([
    ...EVENTS.map(ledgerId => ({ ledgerId, at: START })),
    ...slices.openingsFor(ids),
  ]);
  return {
    ledger,
    tick,
    push,
    judged,
    thin: () => thin(deps, signal),
  };
}

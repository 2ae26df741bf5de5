import { MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { RequestHandler } from 'express';
import { DeliveryObserver } from '../delivery/DeliveryObserver';
import { TickObserver } from '../observability/observeTicks';
import { OwnCounts } from './OwnCounts';

/** Messages that people try out, or that alert nobody, are no promise of Nines. */
const UNCOUNTED: readonly string[] = ['test', 'changed'];

/** Counts messages that are delivered or given up, beside what another observer does. */
export function countDeliveries(
  observer: DeliveryObserver,
  counts: OwnCounts,
): DeliveryObserver {
  const count = (event: string, isGood: boolean) => {
    if (!UNCOUNTED.includes(event)) counts.count('deliveries', isGood);
  };
  return {
    ...observer,
    ended(attempt, end) {
      observer.ended(attempt, end);
      const { event } = attempt.message.notification;
      if (end === 'delivered' || end === 'dead') {
        count(event, end === 'delivered');
      }
    },
    buried(letters) {
      observer.buried?.(letters);
      letters.forEach(({ event }) => count(event, false));
    },
  };
}

/** Counts ticks that are over before the next one is due, those that are not, and those that never were. */
export function countTicks(
  observer: TickObserver,
  counts: OwnCounts,
  clock: { now(): Promise<number> },
): TickObserver {
  return {
    async ticking(run) {
      const startedAt = await clock.now();
      const dueAt = startedAt - (startedAt % MINUTE_MS) + MINUTE_MS;
      let isGood = false;
      try {
        await observer.ticking(run);
        isGood = (await clock.now()) <= dueAt;
      } finally {
        counts.count('ticks-on-time', isGood);
      }
    },
    missed(slots) {
      observer.missed(slots);
      counts.add('ticks-on-time', { good: 0, total: slots });
    },
  };
}

/** Counts requests of the plugin's API; must come before all that answers. A client that went away is nobody's experience. */
export function countRequests(counts: OwnCounts): RequestHandler {
  return (_, res, next) => {
    res.once('finish', () => {
      counts.count('api-availability', res.statusCode < 500);
    });
    next();
  };
}

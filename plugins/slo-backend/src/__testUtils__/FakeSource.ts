import {
  Indicator,
  Millis,
  MINUTE_MS,
  Slot,
} from '@nines/backstage-plugin-slo-common';
import {
  SliOutcome,
  SliRequest,
  SliSource,
} from '@nines/backstage-plugin-slo-node';

/** A source of type `prometheus` with one instance: each minute has the same events. */
export class FakeSource implements SliSource {
  readonly type = 'prometheus';
  readonly settleAfter = (5 * MINUTE_MS) as Millis;
  readonly maxSpan = (24 * 60 * MINUTE_MS) as Millis;
  /** Events of each minute from now on. */
  perMinute = { good: 99, total: 100 };

  async sample(requests: readonly SliRequest[]): Promise<SliOutcome[]> {
    return requests.map(({ objectiveKey, from, to }) => ({
      status: 'measured',
      objectiveKey,
      samples: [{ objectiveKey, from, to, increments: this.#count(from, to) }],
    }));
  }

  validate(indicator: Indicator): string | undefined {
    const query = JSON.stringify(indicator);
    return query.includes('topk') ? 'topk() does not count events' : undefined;
  }

  describe() {
    return [];
  }

  status() {
    return [{ instance: 'main', status: 'ok' as const }];
  }

  #count(from: Slot, to: Slot) {
    return Array.from({ length: to - from }, (_, index) => ({
      slot: (from + index + 1) as Slot,
      ...this.perMinute,
      covered: 60,
    }));
  }
}

import {
  Millis,
  MINUTE_MS,
  Slot,
  SlotIncrement,
} from '@nines/backstage-plugin-slo-common';
import {
  SliOutcome,
  SliRequest,
  SliSource,
} from '@nines/backstage-plugin-slo-node';

/** A source that knows what every minute held; 0 of 10 events are bad unless the minute is listed. */
export class KnownSource implements SliSource {
  readonly type = 'known';
  readonly settleAfter = (5 * MINUTE_MS) as Millis;
  readonly maxSpan: Millis;
  readonly requests: SliRequest[] = [];
  readonly badMinutes = new Set<number>();
  readonly silentMinutes = new Set<number>();
  isDown = false;

  constructor(options: { maxSpanMinutes: number }) {
    this.maxSpan = (options.maxSpanMinutes * MINUTE_MS) as Millis;
  }

  async sample(requests: readonly SliRequest[]): Promise<SliOutcome[]> {
    this.requests.push(...requests);
    return requests.map(request => this.#answer(request));
  }

  #answer({ objectiveKey, from, to, indicator }: SliRequest): SliOutcome {
    if (this.isDown) {
      const message = 'connection refused';
      return { status: 'failed', objectiveKey, instance: 'main', message };
    }
    if (indicator.kind === 'raw') {
      return { status: 'rejected', objectiveKey, message: 'no such metric' };
    }
    const increments: SlotIncrement[] = [];
    for (let slot = from + 1; slot <= to; slot += 1) {
      if (this.silentMinutes.has(slot)) continue;
      const good = this.badMinutes.has(slot) ? 0 : 10;
      increments.push({ slot: slot as Slot, good, total: 10, covered: 60 });
    }
    const samples = [{ objectiveKey, from, to, increments }];
    return { status: 'measured', objectiveKey, samples };
  }

  validate() {
    return undefined;
  }

  describe() {
    return [];
  }

  status() {
    return [];
  }
}

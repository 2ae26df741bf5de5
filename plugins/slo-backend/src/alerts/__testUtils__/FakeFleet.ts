import { Millis, MINUTE_MS, Slot } from '@nines/backstage-plugin-slo-common';
import {
  SliOutcome,
  SliRequest,
  SliSource,
} from '@nines/backstage-plugin-slo-node';

type Minutes = (minute: number) => boolean;

/**
 * A metrics instance `fake:main` that measures services by the name in their queries: 100 events each minute, none of them bad
 * but where a test says so.
 */
export class FakeFleet implements SliSource {
  readonly type = 'fake';
  readonly settleAfter = (5 * MINUTE_MS) as Millis;
  readonly maxSpan = (10 * 24 * 60 * MINUTE_MS) as Millis;
  /** Nobody answers. */
  isDown = false;
  /** Bad events of a minute; by the name of the service. */
  readonly bad = new Map<string, (minute: number) => number>();
  readonly silent = new Map<string, Minutes>();
  readonly #start: Slot;

  constructor(start: Slot) {
    this.#start = start;
  }

  /** All events of `service` are bad from one minute up to another. */
  break(service: string, from: number, to = Infinity, share = 1): void {
    const before = this.bad.get(service) ?? (() => 0);
    this.bad.set(service, minute =>
      minute > from && minute <= to ? 100 * share : before(minute),
    );
  }

  /** Nothing is measured of `service` from one minute up to another. */
  silence(service: string, from: number, to = Infinity): void {
    this.silent.set(service, minute => minute > from && minute <= to);
  }

  async sample(requests: readonly SliRequest[]): Promise<SliOutcome[]> {
    return requests.map(request => this.#answer(request));
  }

  validate() {
    return undefined;
  }

  describe() {
    return [{ role: 'total' as const, instance: 'main', query: 'events' }];
  }

  status() {
    const status = this.isDown ? 'failing' : 'ok';
    return [{ instance: 'main', status } as const];
  }

  #answer({ objectiveKey, from, to, indicator }: SliRequest): SliOutcome {
    if (this.isDown) {
      const message = 'connection refused';
      return { status: 'failed', objectiveKey, instance: 'main', message };
    }
    if (indicator.kind !== 'ratio') throw new Error('Only ratios are measured');
    const service = String(indicator.total.spec.query);
    const minutes = Array.from({ length: to - from }, (_, index) => {
      return from + index + 1;
    });
    const increments = minutes
      .filter(slot => !this.silent.get(service)?.(slot - this.#start))
      .map(slot => {
        const bad = this.bad.get(service)?.(slot - this.#start) ?? 0;
        const slots = { slot: slot as Slot, covered: 60 };
        return { ...slots, good: 100 - bad, total: 100 };
      });
    const samples = [{ objectiveKey, from, to, increments }];
    return { status: 'measured', objectiveKey, samples };
  }
}

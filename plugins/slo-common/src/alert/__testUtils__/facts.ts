import { Instant, Millis, MINUTE_MS, Ratio } from '../../units';
import { AlertFacts } from '../AlertFacts';
import { AlertState, NO_ALERT } from '../AlertState';
import { AlertEffect } from '../AlertEffect';
import { transition } from '../transition';
import { AlertKey, AlertReason } from '../types';

export const START = Date.UTC(2026, 10, 24);
export const at = (minute: number) => (START + minute * MINUTE_MS) as Instant;
export const minutes = (count: number) => (count * MINUTE_MS) as Millis;

export const PAGE: AlertKey = {
  sloRef: 'component:default/checkout/availability',
  objectiveKey: '0',
  severity: 'page',
};
export const TICKET: AlertKey = { ...PAGE, severity: 'ticket' };

export const idOf = (key: AlertKey, firedAt: Instant) =>
  `${key.severity}@${(firedAt - START) / MINUTE_MS}`;

/** A burn of the tier with this long window. */
export function burn(longMinutes = 60, after?: Millis): AlertReason {
  const longWindow = minutes(longMinutes);
  const shortWindow = minutes(longMinutes / 12);
  return {
    kind: 'burn',
    condition: {
      tier: {
        severity: 'page',
        budgetShare: 0.02,
        longWindow,
        shortWindow,
        factor: 14.4,
      },
      long: { window: longWindow, rate: 20 },
      short: { window: shortWindow, rate: 30 },
      holds: true,
    },
    budgetUsed: 0.03,
    guard: { verdict: 'passed', long: { bad: 1_200, total: 60_000 } },
    source: 'The workbook.',
    ...(after !== undefined && { after }),
  };
}

export const noData = (after?: Millis): AlertReason => ({
  kind: 'noData',
  reason: 'silent',
  ...(after !== undefined && { after }),
});

export const budget = (threshold: number): AlertReason => ({
  kind: 'budget',
  threshold: threshold as Ratio,
  spent: threshold + 0.01,
});

export const burning = (...reasons: AlertReason[]): AlertFacts => ({
  status: 'known',
  reasons: reasons.length > 0 ? reasons : [burn()],
  calm: false,
});
export const CALM: AlertFacts = { status: 'known', reasons: [], calm: true };
/** Over, though the half-hour window remembers it. */
export const CALMING: AlertFacts = {
  status: 'known',
  reasons: [burn(360)],
  calm: true,
};
export const QUIET: AlertFacts = { status: 'known', reasons: [], calm: false };
export const unknown = (...reasons: AlertReason[]): AlertFacts => ({
  status: 'unknown',
  why: 'sourceFailed',
  reasons,
});

/** What a series does, minute by minute. */
export class Series {
  state: AlertState = NO_ALERT;
  readonly effects: AlertEffect[] = [];
  #minute = -1;

  constructor(readonly key: AlertKey = PAGE) {}

  /** The same facts for some minutes. */
  see(facts: AlertFacts, count = 1): this {
    for (let i = 0; i < count; i += 1) {
      this.#minute += 1;
      const { state, key } = this;
      const now = at(this.#minute);
      const { next, effects } = transition({ state, facts, key, now, idOf });
      this.state = next;
      this.effects.push(...effects);
    }
    return this;
  }

  /** Nobody looks. */
  miss(count: number): this {
    this.#minute += count;
    return this;
  }

  get now(): Instant {
    return at(this.#minute);
  }

  /** `opened@3`: what happened, and at which minute. */
  get told(): string[] {
    return this.effects.map(
      effect => `${effect.type}@${(effect.at - START) / MINUTE_MS}`,
    );
  }
}

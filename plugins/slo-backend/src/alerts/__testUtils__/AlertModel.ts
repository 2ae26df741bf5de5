import {
  acknowledge,
  AlertFacts,
  AlertKey,
  AlertReason,
  AlertState,
  AlertTransition,
  Instant,
  isForgettable,
  Millis,
  MINUTE_MS,
  NO_ALERT,
  resolveByHand,
  transition,
  unacknowledge,
} from '@nines/backstage-plugin-slo-common';
import { PersonalAction } from '../AlertActions';
import { occurrenceIdOf } from '../occurrenceIdOf';
import { seriesOf } from '../seriesKey';

/** What a tick may find of a series. */
export const FINDINGS = ['holds', 'waits', 'calm', 'quiet', 'unknown'] as const;
export type Finding = (typeof FINDINGS)[number];

const HOLDS: AlertReason = {
  kind: 'budget',
  threshold: 0.5 as never,
  spent: 0.6,
};
const WAITS: AlertReason = {
  kind: 'forecast',
  exhaustedAt: 0 as Instant,
  after: (3 * MINUTE_MS) as Millis,
};

export function factsOf(finding: Finding): AlertFacts {
  switch (finding) {
    case 'holds':
      return { status: 'known', reasons: [HOLDS], calm: false };
    case 'waits':
      return { status: 'known', reasons: [WAITS], calm: false };
    case 'unknown':
      return { status: 'unknown', why: 'sourceFailed', reasons: [] };
    default:
      return { status: 'known', reasons: [], calm: finding === 'calm' };
  }
}

/** The pure machine, series by series, kept in memory. */
export class AlertModel {
  readonly #states = new Map<string, AlertState>();
  #lastTick = 0;

  tick(found: readonly (readonly [AlertKey, Finding])[], now: Instant): void {
    if (now <= this.#lastTick) return;
    this.#lastTick = now;
    for (const [key, finding] of found) {
      this.#move(key, state =>
        transition({
          state,
          facts: factsOf(finding),
          key,
          now,
          idOf: occurrenceIdOf,
        }),
      );
    }
  }

  act(key: AlertKey, { action, actor }: PersonalAction, at: Instant): void {
    this.#move(key, state => {
      if (action === 'acknowledge') return acknowledge(state, actor, at);
      return action === 'resolve'
        ? resolveByHand(state, at)
        : unacknowledge(state, at);
    });
  }

  /** All that says more than nothing, as JSON would keep it. */
  states(): Record<string, unknown> {
    return JSON.parse(JSON.stringify(Object.fromEntries(this.#states)));
  }

  #move(key: AlertKey, move: (state: AlertState) => AlertTransition): void {
    const series = seriesOf(key);
    const { next } = move(this.#states.get(series) ?? NO_ALERT);
    if (isForgettable(next)) this.#states.delete(series);
    else this.#states.set(series, next);
  }
}

import { Instant, Millis } from '../units';
import { Forecast } from './types';

/** What a forecast is made of. @public */
export type ForecastInput = {
  /** Share of the budget that is left, 0 to 1. */
  readonly left: number;
  /** Burn rate over the last W/28. */
  readonly rate: number;
  /** Bad events that the rate was counted from: they bound its spread. */
  readonly badEvents: number;
  /** How much of the window has passed: all of a rolling one once it is filled. */
  readonly elapsed: Millis;
  /** Length of the window or calendar period. */
  readonly length: Millis;
  /** The forecast looks no further: the end of the calendar period, or now plus the rolling window. */
  readonly until: Instant;
  readonly now: Instant;
};

/** Two-sided 95 % of the normal distribution. */
const SPREAD_95 = 1.96;

/**
 * When the budget runs out if the rate stays as it is.
 *
 * The allowance grows with the events while a window fills, so only a rate above 1 spends it; in a full rolling window what
 * leaves at its start makes up for a rate of 1 or less. While it fills the budget is gone after elapsed × left ÷ (rate − 1),
 * once it is full after length × left ÷ rate (Site Reliability Workbook, chapter 5: time to exhaustion), which is early by
 * what the window forgets meanwhile.
 *
 * The range takes bad events as independent of each other (Poisson): rate × (1 ± 1.96 ÷ √events).
 *
 * @public
 */
export function forecastExhaustion(input: ForecastInput): Forecast {
  const { rate, badEvents, until } = input;
  const exhaustedAt = exhaustionAt(input, rate);
  if (exhaustedAt === undefined) return {};
  const spread = SPREAD_95 / Math.sqrt(Math.max(1, badEvents));
  const earliest = exhaustionAt(input, rate * (1 + spread)) ?? exhaustedAt;
  const latest = exhaustionAt(input, rate * (1 - spread)) ?? until;
  return { exhaustedAt, range: [earliest, latest] };
}

function exhaustionAt(input: ForecastInput, rate: number): Instant | undefined {
  const after = timeToExhaustion(input, rate);
  const at = Math.round(input.now + (after ?? Infinity));
  return at < input.until ? (at as Instant) : undefined;
}

function timeToExhaustion(
  { left, elapsed, length }: ForecastInput,
  rate: number,
): number | undefined {
  if (left <= 0) return 0;
  if (rate <= 1) return undefined;
  const filling = Math.max(0, length - elapsed);
  const whileFilling = (elapsed * left) / (rate - 1);
  if (whileFilling <= filling) return whileFilling;
  const spent = ((1 - left) * elapsed + rate * filling) / length;
  return filling + ((1 - spent) * length) / rate;
}

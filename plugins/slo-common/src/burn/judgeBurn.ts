import { Millis } from '../units';
import { BurnCondition, BurnRate, BurnTier } from './types';

/**
 * Whether a tier's condition holds: the long window says that it matters, the short one that it still goes on. A window
 * without events has no rate and holds nothing.
 *
 * @param rateOver - the burn rate over a window that ends now.
 * @public
 */
export function judgeBurn(
  tier: BurnTier,
  rateOver: (window: Millis) => number | undefined,
): BurnCondition {
  const long = burnRate(tier.longWindow, rateOver);
  const short = burnRate(tier.shortWindow, rateOver);
  const holds = isAbove(long, tier.factor) && isAbove(short, tier.factor);
  return { tier, long, short, holds };
}

function burnRate(
  window: Millis,
  rateOver: (window: Millis) => number | undefined,
): BurnRate {
  const rate = rateOver(window);
  return rate === undefined ? { window } : { window, rate };
}

function isAbove({ rate }: BurnRate, factor: number): boolean {
  return rate !== undefined && rate > factor;
}

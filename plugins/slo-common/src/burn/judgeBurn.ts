import { Millis } from '../units';
import { BurnCondition, BurnRate, BurnTier } from './types';

/**
 * Whether a tier's condition holds: the long window says that it matters, the short one that it still goes on. A window
 * without events has no rate and holds nothing.
 *
 * @param burnOver - the burn rate over a window that ends now.
 * @public
 */
export function judgeBurn(
  tier: BurnTier,
  burnOver: (window: Millis) => BurnRate,
): BurnCondition {
  const long = burnOver(tier.longWindow);
  const short = burnOver(tier.shortWindow);
  const holds = crosses(long, tier) && crosses(short, tier);
  return { tier, long, short, holds };
}

/** Whether a rate is beyond a tier's factor: above it, or what the operator of its condition says. */
export function crosses(
  { rate }: BurnRate,
  { factor, condition }: BurnTier,
): boolean {
  if (rate === undefined) return false;
  switch (condition?.operator) {
    case 'gte':
      return rate >= factor;
    case 'lt':
      return rate < factor;
    case 'lte':
      return rate <= factor;
    default:
      return rate > factor;
  }
}

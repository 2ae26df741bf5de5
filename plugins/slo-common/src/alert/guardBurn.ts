import { BurnCondition, BurnCounts, BurnRate } from '../burn';
import { toRatio } from '../units';
import { GuardPolicy } from './AlertingPolicy';
import { tailChance } from './tailChance';
import { GuardVerdict } from './types';

/**
 * Whether a burn can be told from chance: in the long window, or in a shorter one inside of it, enough events are bad, and so
 * many would hardly be in a service that just keeps its objective. At a thousand events an hour every burn of the workbook's
 * page tiers passes at once; at ten one bad event is a rate of hundreds, and says nothing.
 *
 * @param windows - other windows that were measured, for a burst that the long one dilutes.
 */
export function guardBurn(
  { tier, long }: BurnCondition,
  windows: readonly BurnRate[],
  guard: GuardPolicy | undefined,
): GuardVerdict {
  if (!guard || !long.counts) return { verdict: 'off' };
  const { bad, total } = long.counts;
  const seen = { bad, total };
  const within = windows.filter(({ window }) => window <= tier.longWindow);
  let least = 1;
  for (const { counts } of [long, ...within]) {
    if (!counts || counts.bad < guard.minimumBad) continue;
    least = Math.min(least, chanceOf(counts));
    if (least < guard.chance) return { verdict: 'passed', long: seen };
  }
  const chance = least < 1 ? least : chanceOf(long.counts);
  return { verdict: 'held', long: seen, chance: toRatio(chance) };
}

function chanceOf({ bad, total, allowed }: BurnCounts): number {
  return total > 0 ? tailChance(bad, total, allowed / total) : 1;
}

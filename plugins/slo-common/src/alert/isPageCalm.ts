import { BurnCondition, BurnCounts, BurnRate } from '../burn';
import { crosses } from '../burn/judgeBurn';
import { tailChance } from './tailChance';

/** So few bad events would be so rare if it still went on. */
const EVIDENCE = 0.01;

/**
 * Whether there is evidence that no page burns any more. A long window remembers an outage for an hour, its short one for half
 * of that; but five clean minutes are proof where thousands of events passed, and nothing where one did. So what is asked is
 * how likely so few bad events are if the rate of the incident went on.
 *
 * Conditions of alert policies say themselves when they hold.
 *
 * @param holding - the page tiers that hold.
 */
export function isPageCalm(
  burns: readonly BurnCondition[],
  holding: readonly BurnCondition[],
  recent: BurnRate | undefined,
): boolean {
  if (holding.some(({ tier }) => tier.condition)) return false;
  const remembered = burns.filter(
    ({ tier, long }) => !tier.condition && crosses(long, tier),
  );
  if (remembered.length === 0) return holding.length === 0;
  const isClean = recent?.rate !== undefined && recent.rate < 1;
  if (isClean || holding.length === 0) {
    const rates = remembered.flatMap(({ long, short }) => [
      badShare(long.counts),
      badShare(short.counts),
    ]);
    if (isEvidence(recent?.counts, Math.max(...rates))) return true;
  }
  return (
    holding.length === 0 &&
    remembered.every(({ long, short }) =>
      isEvidence(short.counts, badShare(long.counts)),
    )
  );
}

function badShare(counts: BurnCounts | undefined): number {
  return counts && counts.total > 0 ? counts.bad / counts.total : 0;
}

function isEvidence(counts: BurnCounts | undefined, rate: number): boolean {
  if (!counts || counts.total <= 0 || rate <= 0) return false;
  const good = counts.total - counts.bad;
  return tailChance(good, counts.total, 1 - rate) < EVIDENCE;
}

import { formatShare } from '../budget/formatNumber';
import { BurnCondition, BurnTier } from '../burn';
import { lengthLabel } from '../calendar';
import { SloDefinition } from '../definition';
import { ObjectiveStatus } from '../status';
import { Millis } from '../units';
import { AlertingPolicy } from './AlertingPolicy';
import { guardBurn } from './guardBurn';
import { isPageCalm } from './isPageCalm';
import { AlertReason } from './types';

type BurnReason = Extract<AlertReason, { kind: 'burn' }>;

/**
 * The tiers that hold, as reasons of their severity. A page that the guard holds back is a ticket. Where a definition has alert
 * policies and none is about burning, nothing is.
 */
export function judgeBurns(
  status: ObjectiveStatus,
  { alertConditions }: SloDefinition,
  policy: AlertingPolicy,
  period: () => Millis,
): {
  readonly page: readonly BurnReason[];
  readonly ticket: readonly BurnReason[];
  readonly isPageCalm: boolean;
} {
  const { burns, recentBurn } = status;
  const isOurs = (burn: BurnCondition) =>
    alertConditions.length === 0 || burn.tier.condition !== undefined;
  const all = burns.filter(isOurs);
  const pages = all.filter(({ tier }) => tier.severity === 'page');
  const windows = [
    ...pages.flatMap(({ long, short }) => [long, short]),
    ...(recentBurn ? [recentBurn] : []),
  ];
  const reasons = all
    .filter(({ holds, long }) => {
      const coverage = long.counts?.coverage ?? 1;
      return holds && coverage >= policy.minimumCoverage;
    })
    .map((condition): BurnReason => {
      const { tier, long } = condition;
      const alertAfter = tier.condition?.alertAfter ?? 0;
      return {
        kind: 'burn',
        condition,
        budgetUsed: ((long.rate ?? 0) * tier.longWindow) / period(),
        guard:
          tier.severity === 'page'
            ? guardBurn(condition, windows, policy.guard)
            : { verdict: 'off' },
        source: sourceOf(tier),
        ...(alertAfter > 0 && { after: alertAfter as Millis }),
      };
    });
  const pagesNow = reasons.filter(
    ({ condition, guard }) =>
      condition.tier.severity === 'page' && guard.verdict !== 'held',
  );
  return {
    page: pagesNow,
    ticket: reasons.filter(reason => !pagesNow.includes(reason)),
    isPageCalm: isPageCalm(
      pages,
      pagesNow.map(({ condition }) => condition),
      recentBurn,
    ),
  };
}

function sourceOf({ condition, budgetShare, longWindow }: BurnTier): string {
  if (condition) {
    return `Condition "${condition.name}" of alert policy "${condition.policy}".`;
  }
  return `The Site Reliability Workbook, chapter 5, table 5-8: ${formatShare(
    budgetShare,
  )} of the budget in ${lengthLabel(longWindow)}.`;
}

import { Millis, MINUTE_MS } from '../units';
import { BurnTier, Severity } from './types';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type TierRow = {
  readonly severity: Severity;
  readonly budgetShare: number;
  readonly longMs: number;
};

/**
 * The multi-window, multi-burn-rate table. Shares and long windows of tiers 1, 2 and 4: Google, The Site Reliability
 * Workbook, chapter 5 "Alerting on SLOs", table 5-8; tier 3: the rule text of the same chapter. Each short window is a
 * twelfth of the long one (same chapter, approach 6).
 */
const WORKBOOK_TABLE: readonly TierRow[] = [
  { severity: 'page', budgetShare: 0.02, longMs: HOUR_MS },
  { severity: 'page', budgetShare: 0.05, longMs: 6 * HOUR_MS },
  { severity: 'ticket', budgetShare: 0.1, longMs: DAY_MS },
  { severity: 'ticket', budgetShare: 0.1, longMs: 3 * DAY_MS },
];

/** The period that the workbook's windows are made for. */
const WORKBOOK_PERIOD_MS = 30 * DAY_MS;

/** Below four weeks the workbook's windows are so long that a rate inside the budget would fire them. */
const SHORTEST_UNSCALED_PERIOD_MS = 28 * DAY_MS;

/**
 * The burn tiers of a period, most urgent first. Shares and windows are kept and the factor derived (as Sloth does), down to
 * four weeks; shorter periods keep the shares and shrink the windows (as Pyrra does), to whole minutes.
 *
 * @param minimumWindow - no window is shorter; for time slices twice the slice, so that each window holds a judged one.
 * @public
 */
export function workbookTiers(
  period: Millis,
  minimumWindow: Millis = MINUTE_MS as Millis,
): readonly BurnTier[] {
  const scale =
    period < SHORTEST_UNSCALED_PERIOD_MS ? period / WORKBOOK_PERIOD_MS : 1;
  return WORKBOOK_TABLE.map(({ severity, budgetShare, longMs }) => {
    const longWindow = atLeast(minimumWindow, longMs * scale);
    const shortWindow = atLeast(minimumWindow, (longMs * scale) / 12);
    const factor = (budgetShare * period) / longWindow;
    return { severity, budgetShare, longWindow, shortWindow, factor };
  });
}

function atLeast(minimum: Millis, length: number): Millis {
  const minutes = Math.max(1, Math.round(length / MINUTE_MS));
  return Math.max(minimum, minutes * MINUTE_MS) as Millis;
}

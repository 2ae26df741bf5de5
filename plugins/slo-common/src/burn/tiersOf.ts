import { AlertConditionDefinition } from '../definition';
import { Millis, MINUTE_MS } from '../units';
import { severityOf } from './severityOf';
import { BurnTier } from './types';
import { workbookTiers } from './workbookTiers';

/**
 * The burn tiers of a definition: the conditions of its alert policies, or the workbook's table where it has none that is about
 * burning. A condition of OpenSLO v1 has one window, which is long and short; most urgent first.
 *
 * @public
 */
export function tiersOf(
  conditions: readonly AlertConditionDefinition[],
  period: Millis,
  minimumWindow: Millis = MINUTE_MS as Millis,
): readonly BurnTier[] {
  const own = conditions.filter(alertsOnBurn).map((each): BurnTier => {
    const { policy, name, operator, alertAfter, threshold } = each;
    const window = Math.max(each.lookbackWindow, minimumWindow) as Millis;
    return {
      severity: severityOf(each.severity),
      budgetShare: (threshold * window) / period,
      longWindow: window,
      shortWindow: window,
      factor: threshold,
      condition: { policy, name, operator, alertAfter },
    };
  });
  if (own.length === 0) return workbookTiers(period, minimumWindow);
  return (['page', 'ticket'] as const).flatMap(severity =>
    own.filter(tier => tier.severity === severity),
  );
}

/** A policy that is only about missing data says nothing of burning; one that says nothing at all is about burning. */
function alertsOnBurn(condition: AlertConditionDefinition): boolean {
  const { alertWhenBreaching, alertWhenResolved, alertWhenNoData } = condition;
  return alertWhenBreaching || alertWhenResolved || !alertWhenNoData;
}

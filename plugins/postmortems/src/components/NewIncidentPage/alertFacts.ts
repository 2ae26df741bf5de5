import {
  IncidentAlert,
  Severity,
  suggestSeverity,
} from '@nines/backstage-plugin-postmortems-common';
import { AlertResponse, WireAlert } from '@nines/backstage-plugin-slo-common';

/** An alert, as an incident keeps it. */
export function toIncidentAlert(alert: WireAlert): IncidentAlert {
  return {
    occurrence: alert.id,
    name: alert.name,
    entityRef: alert.entity.entityRef,
    sloRef: alert.sloRef,
    objective: alert.objective,
  };
}

/** When the first of them fired: the effect began then, or before. */
export function firstFiredAt(alerts: readonly WireAlert[]): string | undefined {
  return alerts
    .map(({ firedAt }) => firedAt)
    .sort()
    .at(0);
}

/** What the budget that the alerts tell of suggests; null where they tell of none. */
export function suggestionOf(
  alerts: readonly AlertResponse[],
  now: number,
): { readonly severity: Severity; readonly because: string } | null {
  const losses = alerts.flatMap(({ sloRef, reasons }) =>
    reasons.flatMap(reason =>
      reason.kind === 'burn'
        ? [
            {
              sloRef,
              windowStart: new Date(
                now - reason.burn.longSeconds * 1_000,
              ).toISOString(),
              windowEnd: new Date(now).toISOString(),
              budgetConsumed: reason.budgetUsed,
            },
          ]
        : [],
    ),
  );
  return suggestSeverity(losses);
}

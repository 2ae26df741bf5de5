import { Severity, WireSloImpact } from '../wire';

/** Of what an objective lost, what a severity is suggested from. @public */
export type SloLoss = Pick<
  WireSloImpact,
  'sloRef' | 'windowStart' | 'windowEnd' | 'budgetConsumed'
>;

/** From which loss on a severity is suggested; shares of the budget of the SLO's window. @public */
export type SeverityRule = {
  readonly severity: Severity;
  /** More than this within an hour. */
  readonly inAnHour: number;
  /** Or more than this in all. */
  readonly inAll: number;
};

/**
 * The worst first. More than a tenth of the budget within an hour suggests 2; half of it, which ends the budget in another hour, 1; 2 %,
 * which pages by the SRE workbook, 3.
 *
 * @public
 */
export const SEVERITY_RULES: readonly SeverityRule[] = [
  { severity: 1, inAnHour: 0.5, inAll: Infinity },
  { severity: 2, inAnHour: 0.1, inAll: 1 },
  { severity: 3, inAnHour: 0.02, inAll: 0.1 },
  { severity: 4, inAnHour: 0, inAll: 0 },
];

const HOUR_MS = 3_600_000;

/**
 * The severity that the loss of budget suggests, with its reason; a person confirms it. The worst of all objectives counts. Of an incident
 * of more than an hour, the average of an hour is taken: it may have been worse. Null where no objective is known to have lost anything.
 *
 * @public
 */
export function suggestSeverity(
  losses: readonly SloLoss[],
  rules: readonly SeverityRule[] = SEVERITY_RULES,
): { readonly severity: Severity; readonly because: string } | null {
  const suggested = losses
    .flatMap(loss => suggestOne(loss, rules))
    .sort((a, b) => a.severity - b.severity || b.consumed - a.consumed);
  if (suggested.length === 0) return null;
  const [{ severity, because }] = suggested;
  return { severity, because };
}

function suggestOne(
  { sloRef, windowStart, windowEnd, budgetConsumed }: SloLoss,
  rules: readonly SeverityRule[],
): { severity: Severity; because: string; consumed: number }[] {
  const consumed = budgetConsumed ?? 0;
  const length = Date.parse(windowEnd) - Date.parse(windowStart);
  if (!(consumed > 0) || !(length >= 0)) return [];
  const inAnHour = consumed / Math.max(1, length / HOUR_MS);
  const rule = [...rules]
    .sort((a, b) => a.severity - b.severity)
    .find(each => inAnHour > each.inAnHour || consumed > each.inAll);
  if (!rule) return [];
  const { severity } = rule;
  const isByHour = inAnHour > rule.inAnHour;
  const limit = isByHour
    ? `${percent(rule.inAnHour)} in an hour`
    : `${percent(rule.inAll)} in all`;
  const lost = `${sloRef} lost ${percent(consumed)} of its budget in ${timeOf(
    length,
  )}`;
  const because = `${lost}: more than ${limit} suggests severity ${severity}.`;
  return [{ severity, because, consumed }];
}

function percent(share: number): string {
  const value = share * 100;
  const digits = value >= 10 || Number.isInteger(value) ? 0 : 1;
  return value > 0 && value < 0.1
    ? 'less than 0.1 %'
    : `${value.toFixed(digits)} %`;
}

function timeOf(length: number): string {
  const minutes = Math.max(1, Math.round(length / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

import { z } from 'zod/v4';
import { parsePrometheusDuration } from '../../units';
import { Cursor, DocumentReport } from '../documents';
import { checkShape } from '../openslo/checkShape';
import { Dialect, STRICT, TOLERANT } from '../openslo/schemas/Dialect';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';
import { ParseMode } from '../parse';
import { SLOTH_API_VERSION } from './slothSchemas';

export const ALERT_WINDOWS_KIND = 'AlertWindows';

export const ALERT_WINDOWS_SCHEMAS = {
  strict: schema(STRICT),
  tolerant: schema(TOLERANT),
};

/**
 * Checks Sloth's windows for multi-window alerts. They are not used: the alert tiers are derived from the window of each SLO by
 * the same rule, factor = share of the budget × period ÷ long window.
 */
export function checkAlertWindows(
  root: Cursor,
  options: { readonly mode: ParseMode; readonly report: DocumentReport },
): void {
  checkShape(root, ALERT_WINDOWS_SCHEMAS, options);
  options.report.loss({
    path: ['spec'],
    kind: 'dropped',
    message:
      'Alert windows are derived from the window of each SLO; these are not used.',
  });
}

function schema(dialect: Dialect) {
  const duration = z.string().refine(isLonger).register(ruleRegistry, {
    rule: 'W2',
    allowed: 'a Prometheus duration above 0, such as "5m"',
  });
  const window = dialect
    .object({
      errorBudgetPercent: z.number().gt(0).register(ruleRegistry, {
        rule: 'W3',
        allowed: 'a percentage above 0',
      }),
      shortWindow: duration,
      longWindow: duration,
    })
    .register(ruleRegistry, {
      rule: 'W4',
      allowed: 'a map with errorBudgetPercent, shortWindow and longWindow',
    });
  const severity = dialect
    .object({ quick: window, slow: window })
    .register(ruleRegistry, {
      rule: 'W4',
      allowed: 'a map with "quick" and "slow"',
    });
  return dialect.object({
    apiVersion: z.literal(SLOTH_API_VERSION).register(ruleRegistry, {
      rule: 'W1',
      allowed: `"${SLOTH_API_VERSION}"`,
    }),
    kind: z.literal(ALERT_WINDOWS_KIND).register(ruleRegistry, {
      rule: 'W1',
      allowed: `"${ALERT_WINDOWS_KIND}"`,
    }),
    metadata: z.json().optional(),
    spec: dialect
      .object({ sloPeriod: duration, page: severity, ticket: severity })
      .register(ruleRegistry, {
        rule: 'W4',
        allowed: 'a map with sloPeriod, page and ticket',
      }),
  });
}

function isLonger(text: string): boolean {
  const parsed = parsePrometheusDuration(text);
  return parsed.ok && parsed.value > 0;
}

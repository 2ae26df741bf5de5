import { z } from 'zod/v4';
import { inlineAlertConditionSchema } from './alertConditionSchema';
import { inlineAlertNotificationTargetSchema } from './alertNotificationTargetSchema';
import { Dialect } from './Dialect';
import { envelopeSchema, inlineSchema } from './envelopeSchema';
import { ruleRegistry } from './ruleRegistry';

/** `kind: AlertPolicy`. */
export function alertPolicySchema(dialect: Dialect) {
  return envelopeSchema(dialect, 'AlertPolicy', specSchema(dialect));
}

/** An AlertPolicy inside an SLO. */
export function inlineAlertPolicySchema(dialect: Dialect) {
  return inlineSchema(dialect, 'AlertPolicy', {
    spec: specSchema(dialect),
    rule: 'S23',
  });
}

function specSchema(dialect: Dialect) {
  const condition = dialect.object({
    ...inlineAlertConditionSchema(dialect).partial().shape,
    conditionRef: dialect.name('A3').optional(),
  });
  const target = dialect.object({
    ...inlineAlertNotificationTargetSchema(dialect).partial().shape,
    targetRef: dialect.name('A3').optional(),
  });
  return dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
      alertWhenNoData: z.boolean().optional(),
      alertWhenResolved: z.boolean().optional(),
      alertWhenBreaching: z.boolean().optional(),
      conditions: z.array(condition).length(1).register(ruleRegistry, {
        rule: 'A1',
        allowed: 'a list with exactly one condition',
      }),
      notificationTargets: z.array(target).min(1).register(ruleRegistry, {
        rule: 'A2',
        allowed: 'a list with at least one target',
      }),
    })
    .register(ruleRegistry, {
      rule: 'A3',
      allowed: 'a map with "conditions" and "notificationTargets"',
    });
}

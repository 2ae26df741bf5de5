import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { envelopeSchema, inlineSchema } from './envelopeSchema';
import { ruleRegistry } from './ruleRegistry';

/** `kind: AlertNotificationTarget`. */
export function alertNotificationTargetSchema(dialect: Dialect) {
  return envelopeSchema(
    dialect,
    'AlertNotificationTarget',
    specSchema(dialect),
  );
}

/** An AlertNotificationTarget inside an AlertPolicy. */
export function inlineAlertNotificationTargetSchema(dialect: Dialect) {
  return inlineSchema(dialect, 'AlertNotificationTarget', {
    spec: specSchema(dialect),
    rule: 'A3',
  });
}

function specSchema(dialect: Dialect) {
  return dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
      target: z.string().min(1).register(ruleRegistry, {
        rule: 'A5',
        allowed: 'text such as "email", "slack" or "pagerduty"',
      }),
    })
    .register(ruleRegistry, { rule: 'A5', allowed: 'a map with "target"' });
}

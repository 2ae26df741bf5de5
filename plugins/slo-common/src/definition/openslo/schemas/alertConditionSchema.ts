import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { durationSchema } from './durationSchema';
import { envelopeSchema, inlineSchema } from './envelopeSchema';
import { OPERATORS } from './objectiveSchema';
import { ruleRegistry } from './ruleRegistry';

/** `kind: AlertCondition`. */
export function alertConditionSchema(dialect: Dialect) {
  return envelopeSchema(dialect, 'AlertCondition', specSchema(dialect));
}

/** An AlertCondition inside an AlertPolicy. */
export function inlineAlertConditionSchema(dialect: Dialect) {
  return inlineSchema(dialect, 'AlertCondition', {
    spec: specSchema(dialect),
    rule: 'A3',
  });
}

function specSchema(dialect: Dialect) {
  const kind = z.literal('burnrate').register(ruleRegistry, {
    rule: 'A4',
    allowed: '"burnrate"',
  });
  return dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
      severity: z.string().min(1).register(ruleRegistry, {
        rule: 'A4',
        allowed: 'text such as "page" or "ticket"',
      }),
      condition: dialect
        .object({
          kind: dialect.mode === 'strict' ? kind : kind.default('burnrate'),
          op: z.enum(OPERATORS).register(ruleRegistry, {
            rule: 'A4',
            allowed: 'one of lt, lte, gt, gte',
          }),
          threshold: z.number().register(ruleRegistry, {
            rule: 'A4',
            allowed: 'a number',
          }),
          lookbackWindow: durationSchema('A4'),
          alertAfter: durationSchema('A4').optional(),
        })
        .register(ruleRegistry, {
          rule: 'A4',
          allowed: 'a map with kind, op, threshold and lookbackWindow',
        }),
    })
    .register(ruleRegistry, {
      rule: 'A4',
      allowed: 'a map with "severity" and "condition"',
    });
}

import { z } from 'zod/v4';
import { inlineAlertPolicySchema } from './alertPolicySchema';
import { Dialect } from './Dialect';
import { durationSchema } from './durationSchema';
import { envelopeSchema } from './envelopeSchema';
import { inlineIndicatorSchema } from './indicatorSchema';
import { objectiveSchema } from './objectiveSchema';
import { ruleRegistry } from './ruleRegistry';

/** `kind: SLO`. */
export function sloSchema(dialect: Dialect) {
  const spec = dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
      service: z.string().min(1).register(ruleRegistry, {
        rule: 'S2',
        allowed: 'the name of the service',
      }),
      indicator: inlineIndicatorSchema(dialect).optional(),
      indicatorRef: dialect.name('S12').optional(),
      timeWindow: z
        .array(timeWindowSchema(dialect))
        .length(1)
        .register(ruleRegistry, {
          rule: 'S4',
          allowed: 'a list with exactly one window',
        }),
      budgetingMethod: z
        .enum(['Occurrences', 'Timeslices', 'RatioTimeslices'])
        .register(ruleRegistry, {
          rule: 'S3',
          allowed: 'one of Occurrences, Timeslices, RatioTimeslices',
        }),
      objectives: z.array(objectiveSchema(dialect)).register(ruleRegistry, {
        rule: 'M1',
        allowed: 'a list of objectives',
      }),
      alertPolicies: z
        .array(alertPolicyItemSchema(dialect))
        .register(ruleRegistry, {
          rule: 'S23',
          allowed: 'a list of alert policies',
        })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'S1',
      allowed: 'a map with service, timeWindow, budgetingMethod and objectives',
    });
  return envelopeSchema(dialect, 'SLO', spec);
}

function timeWindowSchema(dialect: Dialect) {
  return dialect
    .object({
      duration: durationSchema('S7'),
      isRolling: z
        .boolean()
        .register(ruleRegistry, { rule: 'S5', allowed: 'true or false' })
        .optional(),
      calendar: dialect
        .object({
          startTime: z.string().register(ruleRegistry, {
            rule: 'S8',
            allowed: 'a date and time such as "2024-01-01 00:00:00"',
          }),
          timeZone: z.string().register(ruleRegistry, {
            rule: 'S9',
            allowed: 'an IANA time zone such as "Europe/Berlin" or "UTC"',
          }),
        })
        .register(ruleRegistry, {
          rule: 'S6',
          allowed: 'a map with "startTime" and "timeZone"',
        })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'S4',
      allowed: 'a map with "duration", and "isRolling: true" or "calendar"',
    });
}

function alertPolicyItemSchema(dialect: Dialect) {
  const item = dialect
    .object({
      ...inlineAlertPolicySchema(dialect).partial().shape,
      alertPolicyRef: dialect.name('S23').optional(),
    })
    .register(ruleRegistry, {
      rule: 'S23',
      allowed: 'a map with "alertPolicyRef", or an inline AlertPolicy',
    });
  return dialect.mode === 'strict'
    ? item
    : z.preprocess(
        value =>
          typeof value === 'string' ? { alertPolicyRef: value } : value,
        item,
      );
}

import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { durationSchema } from './durationSchema';
import { inlineIndicatorSchema } from './indicatorSchema';
import { ruleRegistry } from './ruleRegistry';

export const OPERATORS = ['lt', 'lte', 'gt', 'gte'] as const;

/** One of `spec.objectives`. */
export function objectiveSchema(dialect: Dialect) {
  const slice = durationSchema('S21');
  return dialect
    .object({
      displayName: z.string().optional(),
      op: z
        .enum(OPERATORS)
        .register(ruleRegistry, {
          rule: 'S18',
          allowed: 'one of lt, lte, gt, gte',
        })
        .optional(),
      value: z
        .number()
        .register(ruleRegistry, { rule: 'S18', allowed: 'a number' })
        .optional(),
      target: z
        .number()
        .gte(0)
        .lt(1)
        .register(ruleRegistry, {
          rule: 'S15',
          allowed: 'a number from 0 up to, but not including, 1, such as 0.999',
          hint: percentHint,
        })
        .optional(),
      targetPercent: z
        .number()
        .gte(0)
        .lt(100)
        .register(ruleRegistry, {
          rule: 'S16',
          allowed:
            'a number from 0 up to, but not including, 100, such as 99.9',
        })
        .optional(),
      timeSliceTarget: z
        .number()
        .meta({ exclusiveMinimum: 0, maximum: 1 })
        .register(ruleRegistry, {
          rule: 'S20',
          allowed: 'a number above 0 and at most 1, such as 0.95',
        })
        .optional(),
      timeSliceWindow: (dialect.mode === 'strict'
        ? slice
        : z.preprocess(minutesAsText, slice)
      ).optional(),
      indicator: inlineIndicatorSchema(dialect).optional(),
      indicatorRef: dialect.name('S12').optional(),
      compositeWeight: z
        .number()
        .meta({ exclusiveMinimum: 0 })
        .register(ruleRegistry, { rule: 'S22', allowed: 'a number above 0' })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'S14',
      allowed: 'a map with "target" or "targetPercent"',
    });
}

/** A percentage where a share belongs is the commonest slip. */
function percentHint(value: unknown): string | undefined {
  if (typeof value !== 'number' || value <= 1 || value >= 100) return undefined;
  const share = Number((value / 100).toFixed(9));
  return `Write "target: ${share}", or "targetPercent: ${value}".`;
}

/** The note in the text of OpenSLO allows a plain number, meaning minutes. */
function minutesAsText(value: unknown): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? `${value}m`
    : value;
}

import { z } from 'zod/v4';
import { parseShorthand, ShorthandError } from '../../../units';
import { ruleRegistry } from './ruleRegistry';

const RULES: Record<ShorthandError['part'], string> = {
  whole: 'D1',
  unit: 'D2',
  value: 'D3',
};

/**
 * A duration as text, such as `4w`.
 *
 * @param rule - Of the field that holds it, for when it is missing.
 */
export function durationSchema(rule: string) {
  return z
    .string()
    .superRefine((text, context) => {
      const result = parseShorthand(text);
      if (result.ok) return;
      const { part, message } = result.error;
      context.addIssue({
        code: 'custom',
        // the SDK blames the number or the letter by name
        path: part === 'whole' ? [] : [part],
        message,
        params: { rule: text === '' ? 'D4' : RULES[part] },
      });
    })
    .meta({ pattern: '^[0-9]+[mhdwMQY]$' })
    .register(ruleRegistry, {
      rule,
      allowed: 'a duration such as "4w"',
      hint: durationHint,
    });
}

/** What a duration in words or in another notation stands for. */
function durationHint(value: unknown): string | undefined {
  const match = /^(\d+)\s*(min|hour|day|week|month|quarter|year)/i.exec(
    String(value),
  );
  if (!match) return undefined;
  const unit = match[2].toLocaleLowerCase('en-US');
  const isLong = ['month', 'quarter', 'year'].includes(unit);
  const letter = isLong ? unit[0].toLocaleUpperCase('en-US') : unit[0];
  return `Write "${match[1]}${letter}".`;
}

import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { ruleRegistry } from './ruleRegistry';

const NAME = '[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?';
const DOMAIN_PART = '[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?';
const LABEL_KEY = new RegExp(`^${NAME}$`);
const ANNOTATION_KEY = new RegExp(
  `^(?=(.{0,253}/)?.{0,63}$)(${DOMAIN_PART}(\\.${DOMAIN_PART})*/)?${NAME}$`,
);

/** Unquoted `true` and `1` are meant as text. */
const looseText = z.preprocess(
  value =>
    typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value,
  z.string(),
);

/** `metadata` of every kind. */
export function metadataSchema(dialect: Dialect) {
  const strict = dialect.mode === 'strict';
  return dialect
    .object({
      name: dialect.name('E3'),
      displayName: dialect.text({ max: 63, rule: 'E4' }).optional(),
      labels: z
        .record(
          strict ? z.string().regex(LABEL_KEY) : z.string(),
          labelValue(strict),
        )
        .register(ruleRegistry, {
          rule: 'E5',
          allowed:
            'a map from names (1 to 63 letters, digits, "-", "_", ".", the first and last a letter or digit) to text or lists of text',
        })
        .optional(),
      annotations: z
        .record(
          strict ? z.string().regex(ANNOTATION_KEY) : z.string(),
          strict ? z.string() : looseText,
        )
        .register(ruleRegistry, {
          rule: 'E6',
          allowed:
            'a map from "name" or "domain/name" (the name 1 to 63 letters, digits, "-", "_", ".") to text',
        })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'E2',
      allowed: 'a map with at least a name',
    });
}

function labelValue(strict: boolean) {
  const text = strict ? z.string() : looseText;
  return z.union([text, z.array(text)]);
}

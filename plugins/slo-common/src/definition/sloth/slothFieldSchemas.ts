import { z } from 'zod/v4';
import { Dialect } from '../openslo/schemas/Dialect';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';
import { SlothSpelling } from './SlothSpelling';

const NAME = /^[A-Za-z0-9][-A-Za-z0-9_.]*[A-Za-z0-9]$/;
const LABEL_NAME = /^(?!__name__$)[a-zA-Z_][a-zA-Z0-9_]*$/;

export function pluginsSchema(dialect: Dialect) {
  const plugin = dialect.object({
    id: z.string().min(1).register(ruleRegistry, {
      rule: 'T15',
      allowed: 'the id of a plugin',
    }),
    config: z.json().optional(),
    priority: z.number().int().optional(),
  });
  return dialect
    .object({
      overridePrevious: z.boolean().optional(),
      chain: z.array(plugin).optional(),
    })
    .register(ruleRegistry, {
      rule: 'T15',
      allowed: 'a map with a "chain" of plugins',
    });
}

export function nameSchema(rule: string, maximum?: number) {
  const most = maximum === undefined ? '' : ` (${maximum} at most)`;
  return z
    .string()
    .regex(NAME)
    .refine(name => name.length <= (maximum ?? Infinity))
    .register(ruleRegistry, {
      rule,
      allowed: `a name of two or more letters, digits, "-", "_" and "."${most}, the first and last a letter or digit`,
    });
}

export function labelsSchema(spelling: SlothSpelling) {
  return z
    .record(z.string().regex(LABEL_NAME), textSchema(spelling))
    .register(ruleRegistry, {
      rule: 'T13',
      allowed:
        'a map from label names of Prometheus, other than "__name__", to text that is not empty',
    });
}

export function annotationsSchema(spelling: SlothSpelling) {
  return z.record(z.string(), textSchema(spelling)).register(ruleRegistry, {
    rule: 'T14',
    allowed: 'a map from names to text that is not empty',
  });
}

/** Sloth reads an unquoted number of a file as text; Kubernetes does not. */
export function textSchema({ kubernetes }: SlothSpelling) {
  const text = z.string().min(1);
  return kubernetes
    ? text
    : z.preprocess(
        value =>
          typeof value === 'number' || typeof value === 'boolean'
            ? String(value)
            : value,
        text,
      );
}

import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { envelopeSchema } from './envelopeSchema';
import { ruleRegistry } from './ruleRegistry';

/** `kind: DataSource`. Checked only: instances are configured by the operator, and the details may hold secrets. */
export function dataSourceSchema(dialect: Dialect) {
  const spec = dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
      type: z.string().min(1).register(ruleRegistry, {
        rule: 'A6',
        allowed: 'text such as "Prometheus"',
      }),
      connectionDetails: z.json().register(ruleRegistry, {
        rule: 'A6',
        allowed: 'what it takes to connect',
      }),
    })
    .register(ruleRegistry, {
      rule: 'A6',
      allowed: 'a map with "type" and "connectionDetails"',
    });
  return envelopeSchema(dialect, 'DataSource', spec);
}

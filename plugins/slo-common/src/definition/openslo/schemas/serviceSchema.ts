import { Dialect } from './Dialect';
import { envelopeSchema } from './envelopeSchema';

/** `kind: Service`. Checked only: services are what the catalog knows. */
export function serviceSchema(dialect: Dialect) {
  const spec = dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
    })
    .optional();
  return envelopeSchema(dialect, 'Service', spec);
}

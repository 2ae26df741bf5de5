import { Dialect } from './Dialect';
import { envelopeSchema } from './envelopeSchema';
import { indicatorSpecSchema } from './indicatorSchema';

/** `kind: SLI`. */
export function sliSchema(dialect: Dialect) {
  return envelopeSchema(dialect, 'SLI', indicatorSpecSchema(dialect));
}

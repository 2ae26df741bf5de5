import { quote } from '../promql/stringLiteral';
import { LabelTest } from './LabelTest';

/** Writes what `parseLabelTests` reads. */
export function printLabelTests(tests: readonly LabelTest[]): string {
  return tests
    .map(({ label, operator, value }) => {
      const name = /^[A-Za-z_]\w*$/.test(label) ? label : quote(label);
      return `${name}${operator}${quote(value)}`;
    })
    .join(', ');
}

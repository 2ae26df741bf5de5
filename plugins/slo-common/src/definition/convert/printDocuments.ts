import { stringify } from 'yaml';
import { JsonValue } from '../types';

/** Documents as one YAML file. Lines are not folded, so that queries stay readable and comparable. @public */
export function printDocuments(documents: readonly JsonValue[]): string {
  return documents
    .map(document =>
      stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
    )
    .join('---\n');
}

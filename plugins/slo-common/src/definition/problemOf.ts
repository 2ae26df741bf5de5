import { Problem } from './Problem';
import { SloDefinition } from './types';

/** A problem of an SLO that parsed: it is shown at the first line of its document. @public */
export function problemOf(
  { name, origin }: Pick<SloDefinition, 'name' | 'origin'>,
  found: Pick<Problem, 'path' | 'rule' | 'severity' | 'message' | 'hint'>,
): Problem {
  const { file, line, document } = origin;
  return { file, line, column: 1, document, kind: 'SLO', name, ...found };
}

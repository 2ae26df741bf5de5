import { parser } from '@prometheus-io/lezer-promql';
import { Result } from '../../units';
import { PromqlNode } from '../PromqlNode';
import { buildNode } from './buildNode';
import { checkTypes } from './checkTypes';
import { findSyntaxError } from './findSyntaxError';
import { explainPlaceholder, maskPlaceholders } from './maskPlaceholders';
import { ParseContext, TextProblem } from './ParseContext';

/** What is wrong with a query, and where in it; line and column are 1-based. @public */
export type PromqlError = {
  readonly message: string;
  readonly line: number;
  readonly column: number;
};

/** Characters of a query. @public */
export const MAX_PROMQL_LENGTH = 4_096;

/**
 * Parses a PromQL query: syntax, names of functions, types and regular expressions as Prometheus checks them. A range may be
 * `{{.window}}`. Experimental syntax and what other systems add to PromQL (MetricsQL) are refused.
 *
 * @public
 */
export function parsePromql(text: string): Result<PromqlNode, PromqlError> {
  if (text.length > MAX_PROMQL_LENGTH) {
    const message = `The query has ${text.length} characters; at most ${MAX_PROMQL_LENGTH} are allowed`;
    return { ok: false, error: { message, line: 1, column: 1 } };
  }
  const masked = maskPlaceholders(text);
  const tree = parser.parse(masked);
  const syntaxError = findSyntaxError(tree, masked);
  if (syntaxError) {
    const misplaced = explainPlaceholder(text, syntaxError.offset);
    return failure(misplaced ?? syntaxError, text);
  }

  const context = new ParseContext(text);
  const root = tree.topNode.getChild('Expr');
  if (!root) {
    return failure({ offset: 0, message: 'The query is empty' }, text);
  }
  const node = buildNode(root, context);
  checkTypes(node, (at, message) => context.report(at, message));
  const problem = context.firstProblem();
  return problem ? failure(problem, text) : { ok: true, value: node };
}

function failure(
  { offset, message }: TextProblem,
  text: string,
): { readonly ok: false; readonly error: PromqlError } {
  const lines = text.slice(0, offset).split('\n');
  const column = lines[lines.length - 1].length + 1;
  return { ok: false, error: { message, line: lines.length, column } };
}

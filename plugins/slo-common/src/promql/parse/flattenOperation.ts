import { SyntaxNode } from '@lezer/common';
import { ParseContext } from './ParseContext';
import { Operator, readOperator } from './readOperator';
import { Postfix, readPostfix } from './readPostfix';

/** One piece of an operation, in the order of the text. */
export type Piece =
  | { readonly kind: 'operand'; readonly node: SyntaxNode }
  | { readonly kind: 'sign'; readonly negative: boolean }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'postfix'; readonly apply: Postfix };

/**
 * An operation as its pieces. The grammar reads `a + b offset 5m` as `(a + b) offset 5m`, and `-2 ^ 2` as `(-2) ^ 2`, where
 * Prometheus does not; so only its order is trusted.
 */
export function flattenOperation(
  node: SyntaxNode,
  context: ParseContext,
): readonly Piece[] {
  const [first, second] = node.getChildren('Expr');
  const postfix = readPostfix(node, context);
  if (postfix) {
    return [
      ...flattenOperation(first, context),
      { kind: 'postfix', apply: postfix },
    ];
  }
  if (node.name === 'BinaryExpr') {
    return [
      ...flattenOperation(first, context),
      { kind: 'operator', operator: readOperator(node, context) },
      ...flattenOperation(second, context),
    ];
  }
  if (node.name === 'UnaryExpr') {
    return [
      { kind: 'sign', negative: context.textOf(node).startsWith('-') },
      ...flattenOperation(first, context),
    ];
  }
  const literal =
    node.name === 'NumberDurationLiteral' ? context.textOf(node) : '';
  return /^[-+]/.test(literal)
    ? [
        { kind: 'sign', negative: literal.startsWith('-') },
        { kind: 'operand', node },
      ]
    : [{ kind: 'operand', node }];
}

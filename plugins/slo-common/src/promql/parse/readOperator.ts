import { SyntaxNode } from '@lezer/common';
import {
  ARITHMETIC_OPERATORS,
  BinaryNode,
  BinaryOperator,
  COMPARISON_OPERATORS,
  SET_OPERATORS,
  VectorMatching,
} from '../PromqlNode';
import { readLabels } from './readLabels';
import { ParseContext } from './ParseContext';

/** An operator with what modifies it: all of a {@link BinaryNode} but its operands. */
export type Operator = Omit<BinaryNode, 'left' | 'right'>;

const OPERATORS: readonly BinaryOperator[] = [
  ...ARITHMETIC_OPERATORS,
  ...COMPARISON_OPERATORS,
  ...SET_OPERATORS,
];

/** Reads what stands between the operands of a BinaryExpr. */
export function readOperator(
  node: SyntaxNode,
  context: ParseContext,
): Operator {
  const sign = node.getChild('Expr')?.nextSibling;
  const text = sign ? context.textOf(sign).toLowerCase() : '';
  const operator = OPERATORS.find(each => each === text);
  if (!operator) throw new Error(`The grammar knows an operator '${text}'`);
  const clause = node.getChild('MatchingModifierClause');
  return {
    kind: 'binary',
    operator,
    bool: node.getChild('BoolModifier') !== null,
    ...(clause && { matching: readMatching(clause, context) }),
  };
}

function readMatching(
  clause: SyntaxNode,
  context: ParseContext,
): VectorMatching {
  const [labels, manyLabels] = clause.getChildren('GroupingLabels');
  const left = clause.getChild('GroupLeft');
  const right = clause.getChild('GroupRight');
  return {
    kind: clause.getChild('On') ? 'on' : 'ignoring',
    labels: readLabels(labels, context),
    ...((left || right) && {
      many: {
        side: left ? 'left' : 'right',
        labels: readLabels(manyLabels, context),
      },
    }),
  };
}

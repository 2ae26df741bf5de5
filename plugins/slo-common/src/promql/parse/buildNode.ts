import { SyntaxNode } from '@lezer/common';
import { PRECEDENCE, SIGN_PRECEDENCE } from '../operatorPrecedence';
import { PromqlNode } from '../PromqlNode';
import { buildAggregation, buildCall } from './buildCall';
import { buildSelector } from './buildSelector';
import { flattenOperation, Piece } from './flattenOperation';
import { isPlaceholder, MISPLACED_PLACEHOLDER } from './maskPlaceholders';
import { ParseContext } from './ParseContext';
import { readNumber } from './readNumber';
import { readString } from './readLabels';

/** Builds our tree from the grammar's, which is known to be free of syntax errors. */
export function buildNode(node: SyntaxNode, context: ParseContext): PromqlNode {
  const pieces = [...flattenOperation(node, context)];
  return buildOperation(pieces, 0, node.from, context);
}

/** Takes pieces from the front as long as their operators bind at least this tightly. */
function buildOperation(
  pieces: Piece[],
  least: number,
  offset: number,
  context: ParseContext,
): PromqlNode {
  const build = (precedence: number) =>
    buildOperation(pieces, precedence, offset, context);
  const place = (node: PromqlNode): PromqlNode => {
    context.place(node, offset);
    return node;
  };

  let built = buildFirst(pieces, build, context);
  for (let next = pieces[0]; next?.kind === 'operator'; next = pieces[0]) {
    const { operator } = next;
    const precedence = PRECEDENCE[operator.operator];
    if (precedence < least) break;
    pieces.shift();
    const isRightAssociative = operator.operator === '^';
    const right = build(isRightAssociative ? precedence : precedence + 1);
    built = place({ ...operator, left: built, right });
  }
  return place(built);
}

function buildFirst(
  pieces: Piece[],
  build: (least: number) => PromqlNode,
  context: ParseContext,
): PromqlNode {
  const first = pieces.shift();
  if (first?.kind === 'sign') {
    const of = build(SIGN_PRECEDENCE + 1);
    return first.negative ? { kind: 'negation', of } : of;
  }
  if (first?.kind !== 'operand') throw new Error('An operand is missing');
  let built = buildOperand(first.node, context);
  context.place(built, first.node.from);
  for (let next = pieces[0]; next?.kind === 'postfix'; next = pieces[0]) {
    pieces.shift();
    built = next.apply(built);
    context.place(built, first.node.from);
  }
  return built;
}

function buildOperand(node: SyntaxNode, context: ParseContext): PromqlNode {
  switch (node.name) {
    case 'ParenExpr':
      return buildAll(node, context)[0];
    case 'VectorSelector':
      return buildSelector(node, context);
    case 'StringLiteral':
      return { kind: 'string', value: readString(node, context) };
    case 'NumberDurationLiteral': {
      const literal = context.textOf(node).replace(/^[-+]/, '');
      if (isPlaceholder(literal)) context.report(node, MISPLACED_PLACEHOLDER);
      return { kind: 'number', value: readNumber(literal) };
    }
    case 'FunctionCall':
      return buildCall(node, buildArguments(node, context), context);
    case 'AggregateExpr':
      return buildAggregation(node, buildArguments(node, context), context);
    default:
      throw new Error(`The grammar knows an expression '${node.name}'`);
  }
}

function buildArguments(
  node: SyntaxNode,
  context: ParseContext,
): readonly PromqlNode[] {
  const body = node.getChild('FunctionCallBody');
  return body ? buildAll(body, context) : [];
}

function buildAll(
  parent: SyntaxNode,
  context: ParseContext,
): readonly PromqlNode[] {
  return parent.getChildren('Expr').map(each => buildNode(each, context));
}

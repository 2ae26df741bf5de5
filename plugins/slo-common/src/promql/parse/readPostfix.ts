import { SyntaxNode } from '@lezer/common';
import { PromqlNode } from '../PromqlNode';
import { ParseContext } from './ParseContext';
import { readDuration, readRange } from './readDuration';
import { readNumber } from './readNumber';

/** Puts what stands behind an operand, such as a range, onto it. */
export type Postfix = (of: PromqlNode) => PromqlNode;

/** Reads `[5m]`, `[1h:5m]`, `offset 5m` or `@ end()`; undefined for any other node. */
export function readPostfix(
  node: SyntaxNode,
  context: ParseContext,
): Postfix | undefined {
  const [range, step] = node.getChildren('DurationExpr');
  switch (node.name) {
    case 'MatrixSelector': {
      const length = readRange(range, context);
      return of => ({ kind: 'matrix', of, range: length });
    }
    case 'SubqueryExpr': {
      const subquery = {
        range: readRange(range, context),
        ...(step && { step: readRange(step, context) }),
      };
      return of => ({ kind: 'subquery', of, ...subquery });
    }
    case 'OffsetExpr':
      return readOffset(node, context);
    case 'StepInvariantExpr': {
      const at = readTime(node, context);
      return of => ({ kind: 'at', of, at });
    }
    default:
      return undefined;
  }
}

function readOffset(node: SyntaxNode, context: ParseContext): Postfix {
  let duration = node.getChild('OffsetDurationExpr');
  let negative = false;
  let sign = duration?.getChild('UnaryOp');
  while (duration && sign) {
    if (context.textOf(sign) === '-') negative = !negative;
    duration = duration.getChild('OffsetDurationExpr');
    sign = duration?.getChild('UnaryOp');
  }
  const by = readDuration(duration ?? node, context);
  return of => ({ kind: 'offset', of, negative, by });
}

function readTime(
  node: SyntaxNode,
  context: ParseContext,
): number | 'start' | 'end' {
  const end = node.getChild('AtModifierPreprocessors');
  if (end) {
    return context.textOf(end).toLowerCase() === 'start' ? 'start' : 'end';
  }
  const literal = node.lastChild ? context.textOf(node.lastChild) : '';
  const seconds = readNumber(literal.replace(/^[-+]/, ''));
  return literal.startsWith('-') ? -seconds : seconds;
}

import { SyntaxNode } from '@lezer/common';
import { PromqlNode } from '../PromqlNode';
import { ParseContext } from './ParseContext';
import { readLabels } from './readLabels';

/** Builds `function(arguments)`; the arguments come built. */
export function buildCall(
  node: SyntaxNode,
  args: readonly PromqlNode[],
  context: ParseContext,
): PromqlNode {
  const name = node.getChild('FunctionIdentifier');
  return {
    kind: 'call',
    function: name ? context.textOf(name) : '',
    arguments: args,
  };
}

/** Builds `operator by (labels) (arguments)`; the arguments come built. */
export function buildAggregation(
  node: SyntaxNode,
  args: readonly PromqlNode[],
  context: ParseContext,
): PromqlNode {
  const operator = node.getChild('AggregateOp');
  const modifier = node.getChild('AggregateModifier');
  return {
    kind: 'aggregation',
    operator: operator ? context.textOf(operator).toLowerCase() : '',
    ...(modifier && {
      grouping: {
        kind: modifier.getChild('By') ? 'by' : 'without',
        labels: readLabels(modifier.getChild('GroupingLabels'), context),
      },
    }),
    arguments: args,
  };
}

import { PromqlNode } from '../PromqlNode';

/** The trees directly inside a tree, in the order of the text. @public */
export function childrenOf(node: PromqlNode): readonly PromqlNode[] {
  switch (node.kind) {
    case 'selector':
    case 'number':
    case 'string':
      return [];
    case 'binary':
      return [node.left, node.right];
    case 'call':
    case 'aggregation':
      return node.arguments;
    default:
      return [node.of];
  }
}

/** A tree in which each part is replaced by what `change` makes of it, from the leaves up. @public */
export function mapPromql(
  node: PromqlNode,
  change: (part: PromqlNode) => PromqlNode,
): PromqlNode {
  const map = (part: PromqlNode) => mapPromql(part, change);
  switch (node.kind) {
    case 'selector':
    case 'number':
    case 'string':
      return change(node);
    case 'binary':
      return change({ ...node, left: map(node.left), right: map(node.right) });
    case 'call':
    case 'aggregation':
      return change({ ...node, arguments: node.arguments.map(map) });
    default:
      return change({ ...node, of: map(node.of) });
  }
}

import { PromqlNode, SelectorNode } from '../PromqlNode';
import { childrenOf } from './mapPromql';

/** Every selector of a query, in the order of the text. @public */
export function selectorsOf(node: PromqlNode): readonly SelectorNode[] {
  return node.kind === 'selector'
    ? [node]
    : childrenOf(node).flatMap(selectorsOf);
}

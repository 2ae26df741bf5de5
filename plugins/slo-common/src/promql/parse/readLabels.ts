import { SyntaxNode } from '@lezer/common';
import { unquote } from '../stringLiteral';
import { ParseContext } from './ParseContext';

/** The names of `(a, b)`; none where there is no list. */
export function readLabels(
  list: SyntaxNode | null | undefined,
  context: ParseContext,
): readonly string[] {
  const labels: string[] = [];
  for (let each = list?.firstChild; each; each = each.nextSibling) {
    if (each.name === 'LabelName') labels.push(context.textOf(each));
    if (each.name === 'QuotedLabelName') labels.push(readString(each, context));
  }
  return labels;
}

/** The text of a string literal, or of a quoted name that holds one. */
export function readString(node: SyntaxNode, context: ParseContext): string {
  const text = unquote(context.textOf(node));
  if (text === undefined) {
    context.report(
      node,
      `The text ${context.textOf(
        node,
      )} holds an escape that PromQL does not know`,
    );
  }
  return text ?? '';
}

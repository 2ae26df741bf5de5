import { parsePromql, SelectorNode } from '../../promql';
import { Cursor } from '../documents';

/** Reads a metric: a selector, and nothing around it. Undefined for any other text. */
export function readSelector(metric: Cursor): SelectorNode | undefined {
  const parsed = parsePromql(metric.text ?? '');
  return parsed.ok && parsed.value.kind === 'selector'
    ? parsed.value
    : undefined;
}
